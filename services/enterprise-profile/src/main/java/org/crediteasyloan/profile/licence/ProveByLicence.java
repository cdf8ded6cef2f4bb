package org.crediteasyloan.profile.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.mandate.HoldMandates;
import org.crediteasyloan.profile.mandate.MandatePolicies;
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.registry.LicenceIssuer;

/** Gives a challenge, and a mandate to whoever answers it with a licence of its own. */
@ApplicationScoped
class ProveByLicence {

    private static final int NONCE_BYTES = 32;

    private final LicenceChallenges challenges;
    private final ReadStatement readStatement;
    private final LicenceIssuer issuer;
    private final HoldMandates hold;
    private final MandatePolicies policies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProveByLicence(
            LicenceChallenges challenges,
            ReadStatement readStatement,
            LicenceIssuer issuer,
            HoldMandates hold,
            MandatePolicies policies,
            Clock clock) {
        this.challenges = challenges;
        this.readStatement = readStatement;
        this.issuer = issuer;
        this.hold = hold;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    ChallengeView challenge(String subject) {
        Instant now = now();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        LicenceChallenge challenge = LicenceChallenge.to(
                subject,
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                now.plus(Duration.ofMinutes(policies.at(now).licenceChallengeMinutes())));
        challenges.persist(challenge);
        return new ChallengeView(challenge.nonce, challenge.expiresAt);
    }

    /** A statement that is refused leaves its challenge as it was: nothing has happened yet. */
    @Transactional
    MandateView present(String compactStatement, String subject, Person person) {
        LicenceStatement statement = readStatement.read(compactStatement);
        Instant now = now();
        challenges
                .findForUse(statement.nonce(), subject)
                .orElseThrow(() -> Refusal.of(LicenceRule.LICENCE_CHALLENGE_UNKNOWN))
                .use(now);
        if (!statement.person().is(person)) {
            throw Refusal.of(LicenceRule.LICENCE_OF_ANOTHER);
        }
        if (!statement.validUntil().isAfter(now)) {
            throw Refusal.of(LicenceRule.LICENCE_EXPIRED);
        }
        if (issuer.isRevoked(statement.licenceNo())) {
            throw Refusal.of(LicenceRule.LICENCE_REVOKED);
        }
        return hold.giveByLicence(
                statement.uscc(), subject, statement.licenceNo(), statement.scopes(), statement.validUntil());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
