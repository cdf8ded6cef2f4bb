package org.crediteasyloan.redemption.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The payouts (兑付单) with their items and orders. */
@ApplicationScoped
class Payouts implements PanacheRepositoryBase<Payout, UUID> {

    private final PayoutOrders orders;

    Payouts(PayoutOrders orders) {
        this.orders = orders;
    }

    Payout getForChange(UUID id, ParticipantCode owner) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(payout -> payout.owner.equals(owner.value()))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    void add(PayoutItem item) {
        getEntityManager().persist(item);
    }

    List<PayoutItem> itemsOf(List<UUID> payoutIds) {
        return getEntityManager()
                .createQuery("from PayoutItem where key.payoutId in :ids order by key.entitlementId", PayoutItem.class)
                .setParameter("ids", payoutIds)
                .getResultList();
    }

    PayoutView view(Payout payout) {
        return views(List.of(payout)).values().iterator().next();
    }

    Map<UUID, PayoutView> viewsByIds(List<UUID> ids) {
        return views(list("id in ?1", ids));
    }

    private Map<UUID, PayoutView> views(List<Payout> payouts) {
        List<UUID> ids = payouts.stream().map(payout -> payout.id).toList();
        Map<UUID, List<PayoutItem>> items =
                itemsOf(ids).stream().collect(Collectors.groupingBy(item -> item.key.payoutId()));
        Map<UUID, List<PayoutOrder>> ordersByPayout =
                orders.list("payoutId in ?1", ids).stream().collect(Collectors.groupingBy(order -> order.payoutId));
        return payouts.stream()
                .collect(Collectors.toMap(
                        payout -> payout.id,
                        payout -> PayoutView.of(
                                payout,
                                items.getOrDefault(payout.id, List.of()),
                                ordersByPayout.getOrDefault(payout.id, List.of()))));
    }
}
