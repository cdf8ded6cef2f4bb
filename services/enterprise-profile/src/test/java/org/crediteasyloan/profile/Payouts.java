package org.crediteasyloan.profile;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.payout.PayoutConfirmed;
import org.crediteasyloan.contracts.event.payout.PayoutFailed;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** What redemption tells of an order to the exchange. */
public final class Payouts {

    public static final ParticipantCode EXCHANGE = new ParticipantCode("EXCHANGE-HAIYIDUI");

    public static final TestToken EXCHANGE_OPERATOR = operator(EXCHANGE);

    private static final String SCHEME = "SERVICE-SECTOR-POINTS";
    private static final long AMOUNT_FEN = 10_000_000;

    private Payouts() {}

    public static TestToken operator(ParticipantCode exchange) {
        return TestTokens.person("operator-" + exchange, exchange.value(), "CHANNEL", Duty.EXCHANGE_OPERATOR);
    }

    public static PayoutOrdered ordered(UUID borrowerId) {
        return new PayoutOrdered(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                borrowerId,
                SCHEME,
                EXCHANGE,
                AMOUNT_FEN,
                Instant.now());
    }

    public static PayoutConfirmed confirmed(PayoutOrdered order) {
        return new PayoutConfirmed(
                order.payoutOrderId(),
                order.payoutId(),
                order.entitlementId(),
                order.borrowerId(),
                order.schemeCode(),
                order.amountFen(),
                "HYD-" + order.payoutOrderId(),
                Instant.now());
    }

    public static PayoutFailed failed(PayoutOrdered order) {
        return new PayoutFailed(
                order.payoutOrderId(),
                order.payoutId(),
                order.entitlementId(),
                order.borrowerId(),
                order.schemeCode(),
                order.amountFen(),
                "ACCOUNT_CLOSED",
                Instant.now());
    }
}
