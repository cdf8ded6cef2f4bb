package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.borrower.KeepFacts;
import org.crediteasyloan.profile.registry.BusinessRegistry;
import org.crediteasyloan.profile.registry.RegisteredEnterprise;

/** Grants, renews, revokes and ends mandates; each change is published. */
@ApplicationScoped
class HoldMandates {

    private final Mandates mandates;
    private final Borrowers borrowers;
    private final BusinessRegistry registry;
    private final KeepFacts keep;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final MandateConfig config;
    private final Clock clock;

    HoldMandates(
            Mandates mandates,
            Borrowers borrowers,
            BusinessRegistry registry,
            KeepFacts keep,
            Deadlines deadlines,
            Outbox outbox,
            MandateConfig config,
            Clock clock) {
        this.mandates = mandates;
        this.borrowers = borrowers;
        this.registry = registry;
        this.keep = keep;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Grants the mandate, or renews the one this person holds already. */
    @Transactional
    MandateView claim(UnifiedSocialCreditCode uscc, VerifiedPerson person) {
        RegisteredEnterprise enterprise =
                registry.find(uscc).orElseThrow(() -> Refusal.of(MandateRule.REGISTRY_UNKNOWN_ENTERPRISE));
        if (!enterprise.legalRepresentative().is(person.realName(), person.phone())) {
            throw Refusal.of(MandateRule.NOT_LEGAL_REPRESENTATIVE);
        }
        BorrowerState borrower = keep.fromRegistry(uscc, enterprise.nameZh());
        Instant now = now();
        Instant validUntil = now.plus(Duration.ofDays(config.validDays()));
        Mandate mandate = mandates.findActive(borrower.borrowerId(), person.subject())
                .map(held -> renewed(held, validUntil))
                .orElseGet(() -> granted(borrower.borrowerId(), person.subject(), now, validUntil));
        deadlines.set(MandateEnds.KIND, mandate.id, validUntil);
        outbox.append(mandate.published());
        return MandateView.of(mandate, borrower);
    }

    @Transactional
    MandateView revoke(UUID mandateId, String subject) {
        Mandate mandate = mandates.findForChange(mandateId)
                .filter(found -> found.subject.equals(subject))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        mandate.revoke(now());
        deadlines.clear(MandateEnds.KIND, mandate.id);
        outbox.append(mandate.published());
        return MandateView.of(mandate, borrowers.find(mandate.borrowerId).orElseThrow());
    }

    void end(UUID mandateId, Instant now) {
        Optional<Mandate> ended = mandates.findForChange(mandateId).filter(mandate -> mandate.expire(now));
        ended.ifPresent(mandate -> outbox.append(mandate.published()));
    }

    private static Mandate renewed(Mandate held, Instant validUntil) {
        held.renew(validUntil);
        return held;
    }

    private Mandate granted(UUID borrowerId, String subject, Instant now, Instant validUntil) {
        if (mandates.liveOf(subject, now).size() >= config.maxLivePerPerson()) {
            throw Refusal.of(MandateRule.MANDATE_LIMIT_REACHED, config.maxLivePerPerson());
        }
        Mandate mandate = Mandate.granted(borrowerId, subject, now, validUntil);
        mandates.persist(mandate);
        return mandate;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
