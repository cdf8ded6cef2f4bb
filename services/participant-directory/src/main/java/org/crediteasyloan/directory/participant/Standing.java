package org.crediteasyloan.directory.participant;

import java.time.LocalDate;

/**
 * Where an institution stands on the platform (接入状态).
 *
 * <pre>
 *   propose --> PROPOSED --review--> REVIEWED --approve (neither who proposed nor who reviewed)--> SANDBOX
 *                  |  ^                 |  |                                                         |
 *                  |  '---- amend ------+--'                                                         |
 *                  '------- reject -----'--> REJECTED <------------------- reject -------------------+
 *                                                                                                    |
 *   SANDBOX --ask for promotion (nothing missing)--> AWAITING_PROMOTION                              |
 *      ^                                                |          |                                 |
 *      '------------------ amend -----------------------'          +-- reject -----------------------'
 *                                                                  v promote (another person, nothing missing)
 *                                   LEFT <--last day ends-- LEAVING <--leave / stay--> ACTIVE
 *
 *   SANDBOX, AWAITING_PROMOTION, ACTIVE, LEAVING --suspend--> SUSPENDED --resume--> where it was
 *   ACTIVE, LEAVING --licence no longer in force--> SUSPENDED
 *   SANDBOX of a sandbox bank, also while SUSPENDED --its owner or its term ends it--> LEFT
 *   SUSPENDED may be told to leave or to stay, rejected when it was in the sandbox, and becomes LEFT when its last day ends
 * </pre>
 *
 * Only from the sandbox on is anybody told. REJECTED and LEFT are final: a code is never given twice.
 */
sealed interface Standing {

    Status status();

    /** Two persons made it active once, so that what it was judged by is changed by two. */
    default boolean wasPromoted() {
        return switch (this) {
            case Active _, Leaving _ -> true;
            case Suspended suspended -> suspended.before().wasPromoted();
            case Proposed _, Reviewed _, Rejected _, Sandbox _, AwaitingPromotion _, Left _ -> false;
        };
    }

    enum Status {
        PROPOSED,
        REVIEWED,
        REJECTED,
        SANDBOX,
        AWAITING_PROMOTION,
        ACTIVE,
        LEAVING,
        SUSPENDED,
        LEFT
    }

    /** May call something. */
    sealed interface Working extends Standing {}

    record Proposed(String proposedBy) implements Standing {
        @Override
        public Status status() {
            return Status.PROPOSED;
        }
    }

    /** One person has compared the documents with what is proposed. */
    record Reviewed(String proposedBy, String reviewedBy) implements Standing {
        @Override
        public Status status() {
            return Status.REVIEWED;
        }
    }

    record Rejected(String reasonCode) implements Standing {
        @Override
        public Status status() {
            return Status.REJECTED;
        }
    }

    /** Prepares its people, units, keys and endpoint; sees nobody's data. */
    record Sandbox() implements Working {
        @Override
        public Status status() {
            return Status.SANDBOX;
        }
    }

    record AwaitingPromotion(String askedBy) implements Working {
        @Override
        public Status status() {
            return Status.AWAITING_PROMOTION;
        }
    }

    record Active() implements Working {
        @Override
        public Status status() {
            return Status.ACTIVE;
        }
    }

    /** Finishes what it has until its last day; gets nothing new. */
    record Leaving(LocalDate lastDay) implements Working {
        @Override
        public Status status() {
            return Status.LEAVING;
        }
    }

    /** @param before what it comes back to */
    record Suspended(String reasonCode, Working before) implements Standing {
        @Override
        public Status status() {
            return Status.SUSPENDED;
        }
    }

    record Left(LocalDate lastDay) implements Standing {
        @Override
        public Status status() {
            return Status.LEFT;
        }
    }
}
