package org.crediteasyloan.contracts;

/** What a mandate lets a person do for its borrower (经办权限). Each operation needs one of them. */
public enum MandateScope {
    /** See what the borrower sees. Part of every mandate: nobody acts for what it may not look at. */
    VIEW,
    /** Apply, withdraw, select an offer. */
    APPLY,
    /** Allow others to use the borrower's data, end that, and ask for its erasure. */
    CONSENT,
    /** Invite the operators of the borrower and end what they may do. */
    MANAGE_OPERATORS
}
