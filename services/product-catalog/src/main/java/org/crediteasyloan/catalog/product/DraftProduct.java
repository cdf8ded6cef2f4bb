package org.crediteasyloan.catalog.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Begins a product (起草产品).
 *
 * @param productCode the bank's key for it, unique on the platform and never used again
 */
record DraftProduct(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,58}[A-Z0-9]") String productCode,

        @NotNull @Valid ProductTerms terms) {}
