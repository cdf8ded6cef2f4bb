package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.event.borrower.MandateState;

/** Who may act for whom right now. */
@ApplicationScoped
public class LiveMandates {

    /** What somebody may pass on: the legal representative everything, an operator no more than it holds. */
    public record Held(boolean isRepresentatives, Set<MandateScope> scopes) {}

    private final Mandates mandates;

    LiveMandates(Mandates mandates) {
        this.mandates = mandates;
    }

    /** Of this person, the oldest first. */
    public List<MandateState> of(String subject, Instant now) {
        return mandates.liveOf(subject, now).stream().map(Mandate::published).toList();
    }

    /** The borrower this person is itself; empty while it has not registered. */
    public Optional<UUID> ownPersonOf(String subject, Instant now) {
        return mandates.liveOf(subject, now).stream()
                .filter(mandate -> mandate.isOf(Origin.SELF))
                .map(mandate -> mandate.borrowerId)
                .findFirst();
    }

    /** Of this borrower, the oldest first; as far as the caller may know of them. */
    public List<MandateState> ofBorrower(UUID borrowerId, Instant now) {
        return mandates.liveOfBorrower(borrowerId, now).stream()
                .map(Mandate::published)
                .toList();
    }

    /** Until when this mandate lives; empty when it does not. */
    public Optional<Instant> endOf(UUID mandateId, Instant now) {
        return mandates.findByIdOptional(mandateId)
                .filter(mandate -> mandate.isLive(now))
                .map(mandate -> mandate.validUntil);
    }

    /** Of this person for this borrower. */
    public Optional<Held> held(UUID borrowerId, String subject, Instant now) {
        return mandates.findActive(borrowerId, subject)
                .filter(mandate -> mandate.isLive(now))
                .map(mandate ->
                        new Held(mandate.isOf(Origin.LEGAL_REPRESENTATIVE), Set.copyOf(mandate.scopesInOrder())));
    }
}
