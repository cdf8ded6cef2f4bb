package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.person.Persons;
import org.crediteasyloan.profile.registry.BusinessRegistry;

/**
 * Follows who the register says is legal representative (法定代表人变更). A former one may do nothing from the moment the platform knows;
 * what the operators of its time may do ends with the handover, so that the business can go on.
 */
@ApplicationScoped
class Representatives {

    private final Mandates mandates;
    private final Borrowers borrowers;
    private final BusinessRegistry registry;
    private final Persons persons;
    private final HandoverTerm handover;
    private final MandatePolicies policies;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Event<RepresentativeChanged> changed;

    Representatives(
            Mandates mandates,
            Borrowers borrowers,
            BusinessRegistry registry,
            Persons persons,
            HandoverTerm handover,
            MandatePolicies policies,
            Deadlines deadlines,
            Outbox outbox,
            Event<RepresentativeChanged> changed) {
        this.mandates = mandates;
        this.borrowers = borrowers;
        this.registry = registry;
        this.persons = persons;
        this.handover = handover;
        this.policies = policies;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.changed = changed;
    }

    /** Whoever acts as legal representative and is another person than this one is so no longer. The borrower is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void succeed(UUID borrowerId, String personHash, Instant now) {
        List<Mandate> former = mandates.activeForChange(borrowerId, Origin.LEGAL_REPRESENTATIVE).stream()
                .filter(mandate -> mandate.personHash != null && !mandate.personHash.equals(personHash))
                .toList();
        if (!former.isEmpty()) {
            leave(borrowerId, former, now);
        }
    }

    /** From now on the register is asked again and again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void watch(Mandate mandate, Instant now) {
        deadlines.set(
                RegisterAskedAgain.KIND,
                mandate.id,
                now.plus(Duration.ofDays(policies.at(now).registerAskedDays())));
    }

    /** A mandate that ended meanwhile is not asked about any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void askAgain(UUID mandateId, Instant now) {
        mandates.borrowerOf(mandateId).ifPresent(borrowers::lock);
        mandates.findForChange(mandateId)
                .filter(mandate -> mandate.isLive(now) && mandate.isOf(Origin.LEGAL_REPRESENTATIVE))
                .ifPresent(mandate -> {
                    if (isNamed(mandate)) {
                        watch(mandate, now);
                    } else {
                        leave(mandate.borrowerId, List.of(mandate), now);
                    }
                });
    }

    private boolean isNamed(Mandate mandate) {
        return borrowers
                .find(mandate.borrowerId)
                .flatMap(borrower -> registry.find(borrower.uscc()))
                .map(enterprise -> persons.hashOf(enterprise.legalRepresentative()))
                .filter(named -> named.equals(mandate.personHash))
                .isPresent();
    }

    private void leave(UUID borrowerId, List<Mandate> former, Instant now) {
        former.forEach(mandate -> {
            mandate.giveWay(now);
            deadlines.clear(MandateEnds.KIND, mandate.id);
            deadlines.clear(RegisterAskedAgain.KIND, mandate.id);
            outbox.append(mandate.published());
        });
        List<Mandate> operators = mandates.activeForChange(borrowerId, Origin.INVITATION);
        if (!operators.isEmpty()) {
            Instant handedOver = handover.endAfter(now);
            operators.stream().filter(mandate -> mandate.shorten(handedOver)).forEach(mandate -> {
                deadlines.set(MandateEnds.KIND, mandate.id, handedOver);
                outbox.append(mandate.published());
            });
        }
        changed.fire(new RepresentativeChanged(borrowerId));
    }
}
