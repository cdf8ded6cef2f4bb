package org.crediteasyloan.kit.audit;

/** What an entry tells of. */
public enum AuditKind {
    /** Somebody asked for something and it was done: a POST. */
    COMMAND,
    /** Somebody put something in the place of something else: a PUT. */
    CHANGE,
    /** Somebody was shown data that is not everybody's. */
    READ,
    /** The service told others what it decided. */
    EVENT,
    /** Money moved in the ledger. */
    MONEY,
    /** A deadline passed and the timer acted. */
    DEADLINE,
    /** The service took in what another one told. */
    RECEIVED,
    /** What was kept long enough was removed: how many rows by which rule. */
    RETENTION,
    /** A borrower asked and its data were erased: how many rows of which class. */
    ERASURE
}
