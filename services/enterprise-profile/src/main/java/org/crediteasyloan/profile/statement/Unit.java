package org.crediteasyloan.profile.statement;

/** What a price is for (计价单位). */
public enum Unit {
    /** A report that was delivered; nothing else costs anything. */
    PER_REPORT,
    /** An answer: a report, or that there is no data. */
    PER_ANSWER
}
