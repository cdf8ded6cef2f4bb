package org.crediteasyloan.kit.test.strangers;

/** Something a stranger should not have got. */
public record Finding(Fault fault, String operation, String detail) {

    /** What can be wrong. */
    public enum Fault {
        /** The world of the test is not complete, or speaks of what is not there. */
        INCOMPLETE_WORLD,
        /** A marker is shown to nobody, so that its absence says nothing. */
        MARKER_NEVER_SHOWN,
        /** No stranger got past the check of his duty, so that what comes behind went unseen. */
        NEVER_REACHED,
        /** The service refused by a check of its own where the database's wall was to be seen alone. */
        FILTER_STILL_ON,
        /** A marker or a foreign id stands in the answer. */
        LEAK,
        /** The operation did what it was asked to. */
        ACCEPTED,
        /** Someone without a valid token got something else than 401. */
        UNKNOWN_CALLER_SERVED,
        /** Rows are not what they were. */
        CHANGE,
        /** The service failed instead of refusing. */
        SERVER_ERROR,
        /** A status that is neither a plain refusal nor an answer. */
        OTHER_STATUS
    }

    @Override
    public String toString() {
        return fault + " " + operation + ": " + detail;
    }
}
