package org.crediteasyloan.profile.mandate;

import java.util.UUID;

/** The register names another legal representative of this borrower than before, or none. */
public record RepresentativeChanged(UUID borrowerId) {}
