package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import org.crediteasyloan.contracts.ParticipantCode;

/** What can be asked of a lead (线索指令). */
sealed interface LeadCommand {

    /** The borrower lets receivers see its name and contact. */
    record Confirm() implements LeadCommand {}

    /** The last confirmation was revoked or ended. */
    record Mask() implements LeadCommand {}

    /** @param isOpenToBank whether the law or a live consent opens the contact to this very receiver */
    record Take(ParticipantCode bank, boolean isOpenToBank, Instant leasedUntil, FeedbackDue feedback)
            implements LeadCommand {}

    record Release(ParticipantCode bank) implements LeadCommand {}

    /** The receiver has left the platform. */
    record LoseReceiver(ParticipantCode bank) implements LeadCommand {}

    record Report(ParticipantCode bank, LeadOutcome outcome) implements LeadCommand {}

    record EndLease(Instant at) implements LeadCommand {}

    record NoteOverdueFeedback(Instant at) implements LeadCommand {}

    /** @param feedback as a new calendar counts it */
    record RecountFeedback(FeedbackDue feedback) implements LeadCommand {}

    record EndValidity() implements LeadCommand {}

    /** The borrower asked that its data go. */
    record Erase() implements LeadCommand {}
}
