package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/** What somebody wants done to an application, and when (申请指令). */
public sealed interface ApplicationCommand {

    Instant now();

    /** The department approves the step it was asked for. */
    record Approve(ParticipantCode department, @Nullable String note, Instant now) implements ApplicationCommand {}

    /** The department rejects; reasonCode from the code list. */
    record Reject(
            ParticipantCode department,
            String reasonCode,
            @Nullable String note,
            Instant now) implements ApplicationCommand {}

    /** The bank takes the application. */
    record Accept(ParticipantCode bank, Instant now) implements ApplicationCommand {}

    /** The bank refuses it; repairable when the borrower can mend what was missing. */
    record Refuse(
            ParticipantCode bank,
            String reasonCode,
            boolean repairable,
            @Nullable String note,
            Instant now) implements ApplicationCommand {}

    /** The bank made an offer. */
    record PlaceOffer(ParticipantCode bank, UUID offerId, Instant validUntil, Instant now)
            implements ApplicationCommand {}

    /** The borrower selects the offer. */
    record SelectOffer(UUID borrowerId, UUID offerId, Instant now) implements ApplicationCommand {}

    /** The bank signed. */
    record SignContract(ParticipantCode bank, UUID offerId, UUID loanId, Instant now) implements ApplicationCommand {}

    /** The bank paid out. */
    record RecordDisbursement(ParticipantCode bank, UUID loanId, Instant now) implements ApplicationCommand {}

    /** The borrower gives up. */
    record Withdraw(UUID borrowerId, Instant now) implements ApplicationCommand {}

    /** The bank it is at has left the platform. */
    record LoseBank(ParticipantCode bank, Instant now) implements ApplicationCommand {}

    /** A new calendar arrived. */
    record RecountDeadline(Instant now) implements ApplicationCommand {}

    /** The deadline came and nobody acted. */
    record PassDeadline(Instant now) implements ApplicationCommand {}
}
