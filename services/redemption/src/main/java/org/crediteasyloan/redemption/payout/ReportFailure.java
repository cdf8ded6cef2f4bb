package org.crediteasyloan.redemption.payout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The exchange could not pay an order (登记支付失败).
 *
 * @param reasonCode of the exchange, for example {@code ACCOUNT_CLOSED}
 */
record ReportFailure(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String reasonCode) {}
