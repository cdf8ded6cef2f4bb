package org.crediteasyloan.profile.bureau;

/** The product is offered no longer. */
record WithdrawnProduct(String productCode) {}
