package org.crediteasyloan.redemption.payout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A payout as the finance bureau sees it. */
record PayoutView(
        UUID payoutId,
        long version,
        String schemeCode,
        Payout.Status status,
        long amountFen,
        List<Item> items,
        Instant preparedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant cancelledAt) {

    /** @param order absent until the payout is released */
    record Item(
            UUID entitlementId,
            UUID borrowerId,
            long amountFen,
            @Nullable Order order) {}

    record Order(
            UUID payoutOrderId,
            PayoutOrder.Status status,
            @Nullable String exchangeReference,
            @Nullable Instant paidAt,
            @Nullable String failureCode) {

        static Order of(PayoutOrder order) {
            return new Order(order.id, order.status, order.exchangeReference, order.paidAt, order.failureCode);
        }
    }

    static PayoutView of(Payout payout, List<PayoutItem> items, List<PayoutOrder> orders) {
        Map<UUID, PayoutOrder> byEntitlement =
                orders.stream().collect(Collectors.toMap(order -> order.entitlementId, Function.identity()));
        return new PayoutView(
                payout.id,
                payout.version,
                payout.schemeCode,
                payout.status,
                payout.amountFen,
                items.stream()
                        .map(item -> item(item, byEntitlement.get(item.key.entitlementId())))
                        .toList(),
                payout.preparedAt,
                payout.releasedAt,
                payout.cancelledAt);
    }

    private static Item item(PayoutItem item, @Nullable PayoutOrder order) {
        return new Item(
                item.key.entitlementId(), item.borrowerId, item.amountFen, order == null ? null : Order.of(order));
    }
}
