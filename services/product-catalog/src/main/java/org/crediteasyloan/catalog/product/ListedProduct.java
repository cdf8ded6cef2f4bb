package org.crediteasyloan.catalog.product;

import org.crediteasyloan.contracts.ParticipantCode;

/** A product anybody may apply for. */
public record ListedProduct(String productCode, long version, ParticipantCode bank, ProductTerms terms) {}
