package org.crediteasyloan.redemption.payout;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;

/** Puts reserved entitlements of one scheme into a payout (编制兑付单). */
record PreparePayout(
        @NotEmpty @Size(max = 500) @UniqueElements List<@NotNull UUID> entitlementIds) {}
