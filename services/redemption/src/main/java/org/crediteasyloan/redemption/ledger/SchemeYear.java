package org.crediteasyloan.redemption.ledger;

/** The budget of a scheme for a calendar year (年度预算): money of one year never serves another. */
public record SchemeYear(String schemeCode, int budgetYear) {}
