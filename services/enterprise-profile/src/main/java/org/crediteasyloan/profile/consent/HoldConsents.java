package org.crediteasyloan.profile.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;

/** Gives, revokes and ends consents; each change is published and takes effect in its transaction. */
@ApplicationScoped
public class HoldConsents {

    private final Consents consents;
    private final Borrowers borrowers;
    private final Participants participants;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Event<ConsentChanged> changed;
    private final ConsentConfig config;
    private final Clock clock;

    HoldConsents(
            Consents consents,
            Borrowers borrowers,
            Participants participants,
            Deadlines deadlines,
            Outbox outbox,
            Event<ConsentChanged> changed,
            ConsentConfig config,
            Clock clock) {
        this.consents = consents;
        this.borrowers = borrowers;
        this.participants = participants;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.changed = changed;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    ConsentView grant(UUID borrowerId, GrantConsent grant, String grantedBy) {
        List<FieldError> errors = ConsentChecks.errorsOf(
                grant, Optional.ofNullable(grant.receiver()).flatMap(participants::find), config.maxValidDays());
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        borrowers.lock(borrowerId);
        Instant now = now();
        Instant validUntil = now.plus(Duration.ofDays(grant.validDays()));
        Optional<Consent> held = consents.findActiveFor(borrowerId, grant);
        Consent consent = held.filter(found -> found.renew(grantedBy, now, validUntil))
                .orElseGet(() -> {
                    held.ifPresent(over -> end(over.id, now));
                    return begin(Consent.granted(borrowerId, grant, grantedBy, now, validUntil));
                });
        deadlines.set(ConsentEnds.KIND, consent.id, consent.validUntil);
        return announced(consent);
    }

    @Transactional
    ConsentView revoke(UUID borrowerId, UUID consentId) {
        borrowers.lock(borrowerId);
        Consent consent = consents.findForChange(consentId)
                .filter(found -> found.borrowerId.equals(borrowerId))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        consent.revoke(now());
        deadlines.clear(ConsentEnds.KIND, consent.id);
        return announced(consent);
    }

    /** All that live, whatever they are for: the borrower wants nothing of it used any more. */
    @Transactional
    public void revokeAll(UUID borrowerId) {
        borrowers.lock(borrowerId);
        Instant now = now();
        for (Consent consent : consents.activeOf(borrowerId)) {
            consent.giveWay(now);
            deadlines.clear(ConsentEnds.KIND, consent.id);
            announced(consent);
        }
    }

    void end(UUID consentId, Instant now) {
        consents.borrowerOf(consentId).ifPresent(borrowers::lock);
        consents.findForChange(consentId).filter(consent -> consent.expire(now)).ifPresent(this::announced);
    }

    private Consent begin(Consent consent) {
        consents.persist(consent);
        return consent;
    }

    private ConsentView announced(Consent consent) {
        consents.flush();
        outbox.append(consent.published());
        changed.fire(new ConsentChanged(consent.borrowerId, consent.purpose));
        return ConsentView.of(consent.published());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
