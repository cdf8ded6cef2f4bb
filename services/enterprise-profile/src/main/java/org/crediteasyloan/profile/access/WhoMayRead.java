package org.crediteasyloan.profile.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Status;

/** Decides whether a bank may read facts of a borrower. */
final class WhoMayRead {

    private WhoMayRead() {}

    /** The consent that allows it: for a loan application, naming this bank, live at this moment. */
    static Optional<UUID> basisFor(ParticipantCode bank, Collection<ConsentState> consents, Instant now) {
        return consents.stream()
                .filter(consent -> consent.purpose() == Purpose.LOAN_APPLICATION)
                .filter(consent -> consent.status() == Status.ACTIVE)
                .filter(consent -> consent.validUntil().isAfter(now))
                .filter(consent -> bank.equals(consent.receiver()))
                .map(ConsentState::consentId)
                .findFirst();
    }
}
