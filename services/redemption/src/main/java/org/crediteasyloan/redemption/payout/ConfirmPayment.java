package org.crediteasyloan.redemption.payout;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The exchange paid an order (确认支付).
 *
 * @param exchangeReference the exchange's own number of the payment; one payment settles one order
 * @param amountFen must be the order's
 */
record ConfirmPayment(
        @NotBlank @Size(max = 100) String exchangeReference,
        @NotNull Instant paidAt,
        long amountFen) {}
