package org.crediteasyloan.redemption.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The orders to exchanges (兑付指令). */
@ApplicationScoped
class PayoutOrders implements PanacheRepositoryBase<PayoutOrder, UUID> {

    private final Payees payees;

    PayoutOrders(Payees payees) {
        this.payees = payees;
    }

    PayoutOrder getForChange(UUID id, ParticipantCode exchange) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(order -> order.exchange.equals(exchange.value()))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    boolean isReferenceUsed(String exchange, String exchangeReference) {
        return count("exchange = ?1 and exchangeReference = ?2", exchange, exchangeReference) > 0;
    }

    /**
     * Confirmations of one exchange follow each other, so that one reference offered for two orders at once meets the check
     * and not the constraint behind it.
     */
    void lockReferences(String exchange) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:exchange, 1))) AS locked")
                .setParameter("exchange", exchange)
                .getSingleResult();
    }

    PayoutOrderView view(PayoutOrder order) {
        return PayoutOrderView.of(
                order,
                Optional.ofNullable(payees.byBorrower(List.of(order.borrowerId)).get(order.borrowerId)));
    }

    Map<UUID, PayoutOrderView> viewsByIds(List<UUID> ids) {
        List<PayoutOrder> orders = list("id in ?1", ids);
        Map<UUID, Payee> payeeOf = payees.byBorrower(
                orders.stream().map(order -> order.borrowerId).distinct().toList());
        return orders.stream()
                .collect(Collectors.toMap(
                        order -> order.id,
                        order -> PayoutOrderView.of(order, Optional.ofNullable(payeeOf.get(order.borrowerId)))));
    }
}
