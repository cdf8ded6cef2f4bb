package org.crediteasyloan.redemption.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.ledger.SchemeYear;

/** The budgets (预算). */
@ApplicationScoped
class Budgets implements PanacheRepositoryBase<Budget, UUID> {

    Budget getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Map<UUID, BudgetView> views(List<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(budget -> budget.id, BudgetView::of));
    }

    long approvedFen(SchemeYear year) {
        return sumFen(
                "select coalesce(sum(amountFen), 0) from Budget where status = APPROVED and schemeCode = ?1 and budgetYear = ?2",
                year.schemeCode(),
                year.budgetYear());
    }

    long approvedFenBefore(SchemeYear year, Instant moment) {
        return sumFen(
                "select coalesce(sum(amountFen), 0) from Budget where status = APPROVED and schemeCode = ?1 and budgetYear = ?2 and approvedAt < ?3",
                year.schemeCode(),
                year.budgetYear(),
                moment);
    }

    private long sumFen(String query, Object... parameters) {
        var sum = getEntityManager().createQuery(query, Long.class);
        for (int index = 0; index < parameters.length; index++) {
            sum.setParameter(index + 1, parameters[index]);
        }
        return sum.getSingleResult();
    }
}
