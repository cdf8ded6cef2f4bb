package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.person.Persons;
import org.crediteasyloan.profile.registry.BusinessRegistry;
import org.crediteasyloan.profile.registry.LicenceIssuer;
import org.crediteasyloan.profile.registry.RegisteredEnterprise;

/**
 * Follows who the register says is legal representative (法定代表人变更). A former one may do nothing from the moment the platform knows;
 * what the operators of its time may do ends with the handover, so that the business can go on.
 */
@ApplicationScoped
class Representatives {

    private final Mandates mandates;
    private final Borrowers borrowers;
    private final BusinessRegistry registry;
    private final LicenceIssuer issuer;
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
            LicenceIssuer issuer,
            Persons persons,
            HandoverTerm handover,
            MandatePolicies policies,
            Deadlines deadlines,
            Outbox outbox,
            Event<RepresentativeChanged> changed) {
        this.mandates = mandates;
        this.borrowers = borrowers;
        this.registry = registry;
        this.issuer = issuer;
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
        List<Mandate> former = mandates.activeForChange(borrowerId, EnumSet.of(Origin.LEGAL_REPRESENTATIVE)).stream()
                .filter(mandate -> mandate.personHash != null && !mandate.personHash.equals(personHash))
                .toList();
        if (!former.isEmpty()) {
            leave(borrowerId, former, now);
        }
    }

    /** From now on register and issuer are asked again and again. */
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
        mandates.findForChange(mandateId).filter(mandate -> mandate.isLive(now)).ifPresent(mandate -> {
            if (groundStands(mandate)) {
                watch(mandate, now);
            } else if (mandate.isOf(Origin.LEGAL_REPRESENTATIVE)) {
                leave(mandate.borrowerId, List.of(mandate), now);
            } else {
                ended(mandate, now);
            }
        });
    }

    private boolean groundStands(Mandate mandate) {
        Optional<RegisteredEnterprise> enterprise = borrowers
                .find(mandate.borrowerId)
                .flatMap(BorrowerState::registration)
                .flatMap(registration -> registry.find(registration.uscc()))
                .filter(registered -> !registered.isDissolved());
        return switch (mandate.origin) {
            case LEGAL_REPRESENTATIVE ->
                enterprise
                        .map(registered -> persons.hashOf(registered.legalRepresentative()))
                        .filter(named -> named.equals(mandate.personHash))
                        .isPresent();
            case LICENCE -> enterprise.isPresent() && !issuer.isRevoked(String.valueOf(mandate.licenceNo));
            case INVITATION, HELP_SESSION, SELF, HOUSEHOLD -> true;
        };
    }

    private void leave(UUID borrowerId, List<Mandate> former, Instant now) {
        former.forEach(mandate -> ended(mandate, now));
        List<Mandate> others = mandates.activeForChange(borrowerId, EnumSet.of(Origin.LICENCE, Origin.INVITATION));
        if (!others.isEmpty()) {
            Instant handedOver = handover.endAfter(now);
            others.stream().filter(mandate -> mandate.shorten(handedOver)).forEach(mandate -> {
                deadlines.set(MandateEnds.KIND, mandate.id, handedOver);
                outbox.append(mandate.published());
            });
        }
        changed.fire(new RepresentativeChanged(borrowerId));
    }

    private void ended(Mandate mandate, Instant now) {
        mandate.giveWay(now);
        deadlines.clear(MandateEnds.KIND, mandate.id);
        deadlines.clear(RegisterAskedAgain.KIND, mandate.id);
        outbox.append(mandate.published());
    }
}
