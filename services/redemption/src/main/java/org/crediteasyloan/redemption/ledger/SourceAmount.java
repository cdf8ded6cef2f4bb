package org.crediteasyloan.redemption.ledger;

/** What one funding source bears (出资额). */
public record SourceAmount(String source, long amountFen) {}
