package org.crediteasyloan.whitelist.row;

/** The most a need of this list type may ask for (上限). */
public record Limits(long maxAmountFen, int maxTermMonths) {}
