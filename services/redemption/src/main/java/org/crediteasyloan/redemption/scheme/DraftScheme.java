package org.crediteasyloan.redemption.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Writes down the next version of a scheme (起草政策); an open draft is replaced. */
record DraftScheme(
        @NotNull @Pattern(regexp = SchemeResource.SCHEME_CODE) String schemeCode,

        @NotNull @Valid SchemeTerms terms) {}
