package org.crediteasyloan.profile.product;

/** The listed products name other facts than before. Told inside the transaction, before the new names are visible. */
public record NeededFactsChanged() {}
