package org.crediteasyloan.profile.statement;

/** A coded reason, with its text in both languages. */
public record ReasonView(String code, ReasonFor usedFor, String textZh, String textEn) {

    /** What the reason is given for: no report, a dispute of a line, or not accepting one. */
    public enum ReasonFor {
        CANNOT,
        DISPUTE,
        REJECTION
    }
}
