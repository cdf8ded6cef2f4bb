package org.crediteasyloan.whitelist.lead;

import java.time.Instant;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;

/**
 * Where a lead stands (线索状态).
 *
 * <pre>
 *   opened --> AWAITING_CONFIRMATION --confirm--> OPEN --take--> LEASED --report (closes)--> CLOSED
 *                      ^                          ^  |             |
 *                      |                          |  |             +--release, report (reopens), lease ends, receiver leaves--> OPEN
 *                      +--------- mask -----------+--+-------------+
 *   every live state --validity ends--> CLOSED
 *   AWAITING_CONFIRMATION, OPEN --borrower asks for erasure--> CLOSED
 * </pre>
 *
 * Where the list type's legal basis opens the lead it begins OPEN and is never masked.
 */
sealed interface LeadState {

    LeadStatus status();

    /** The borrower holds it: it has not confirmed, or has taken its confirmation back. */
    record AwaitingConfirmation() implements LeadState {
        @Override
        public LeadStatus status() {
            return LeadStatus.AWAITING_CONFIRMATION;
        }
    }

    /** Any receiver may take it. */
    record Open() implements LeadState {
        @Override
        public LeadStatus status() {
            return LeadStatus.OPEN;
        }
    }

    /**
     * One receiver holds it.
     *
     * @param feedback empty once it was given
     */
    record Leased(ParticipantCode bank, Instant leasedUntil, Optional<FeedbackDue> feedback, boolean isFeedbackOverdue)
            implements LeadState {

        /** Empty once feedback was given, and where no calendar tells the day. */
        Optional<Instant> feedbackDueAt() {
            return feedback.flatMap(FeedbackDue::dueAt);
        }

        @Override
        public LeadStatus status() {
            return LeadStatus.LEASED;
        }
    }

    /**
     * Nobody holds it any more.
     *
     * @param code the outcome that closed it, {@link #VALIDITY_ENDED} or {@link #ERASED}
     * @param bank who reported the outcome
     */
    record Closed(String code, Optional<ParticipantCode> bank) implements LeadState {

        static final String VALIDITY_ENDED = "VALIDITY_ENDED";
        static final String ERASED = "ERASED";

        @Override
        public LeadStatus status() {
            return LeadStatus.CLOSED;
        }
    }
}
