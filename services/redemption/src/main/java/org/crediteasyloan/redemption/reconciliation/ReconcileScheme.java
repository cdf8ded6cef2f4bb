package org.crediteasyloan.redemption.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.redemption.BusinessDay;
import org.crediteasyloan.redemption.ledger.LedgerBooks;
import org.crediteasyloan.redemption.ledger.SchemeYear;

/** Rebuilds a day from the ledger's legs and from the business records, and sets one against the other. */
@ApplicationScoped
class ReconcileScheme {

    private final LedgerBooks books;
    private final EntityManager entities;

    ReconcileScheme(LedgerBooks books, EntityManager entities) {
        this.books = books;
        this.entities = entities;
    }

    Reconciliation reconcile(String schemeCode, LocalDate on) {
        Instant endOfDay = BusinessDay.startOf(on.plusDays(1));
        List<Reconciliation.Year> years = books.balancesBefore(schemeCode, endOfDay).stream()
                .map(balances -> Reconciliation.Year.of(
                        balances, records(new SchemeYear(schemeCode, balances.budgetYear()), endOfDay)))
                .toList();
        return Reconciliation.of(schemeCode, on, years);
    }

    private Reconciliation.Records records(SchemeYear budget, Instant moment) {
        long budgetFen = sumFen("""
                SELECT coalesce(sum(amount_fen), 0) FROM budget
                WHERE scheme_code = :scheme AND budget_year = :year AND approved_at < :moment""", budget, moment);
        long heldFen = sumFen("""
                SELECT coalesce(sum(amount_fen), 0) FROM entitlement
                WHERE scheme_code = :scheme AND budget_year = :year AND reserved_at < :moment""", budget, moment);
        long orderedFen = sumFen("""
                SELECT coalesce(sum(o.amount_fen), 0) FROM payout_order o JOIN entitlement e ON e.id = o.entitlement_id
                WHERE e.scheme_code = :scheme AND e.budget_year = :year AND o.ordered_at < :moment
                    AND (o.settled_at IS NULL OR o.settled_at >= :moment)""", budget, moment);
        long paidFen = sumFen("""
                SELECT coalesce(sum(o.amount_fen), 0) FROM payout_order o JOIN entitlement e ON e.id = o.entitlement_id
                WHERE e.scheme_code = :scheme AND e.budget_year = :year AND o.settled_at < :moment
                    AND o.exchange_reference IS NOT NULL""", budget, moment);
        return new Reconciliation.Records(budgetFen, heldFen - orderedFen - paidFen, orderedFen, paidFen);
    }

    private long sumFen(String sql, SchemeYear budget, Instant moment) {
        Number sumFen = (Number) entities.createNativeQuery(sql)
                .setParameter("scheme", budget.schemeCode())
                .setParameter("year", budget.budgetYear())
                .setParameter("moment", moment)
                .getSingleResult();
        return sumFen.longValue();
    }
}
