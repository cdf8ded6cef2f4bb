package org.crediteasyloan.redemption.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the books. */
@ApplicationScoped
public class LedgerBooks {

    private final EntityManager entities;

    LedgerBooks(EntityManager entities) {
        this.entities = entities;
    }

    /** By year, oldest first: the balances as they stand. */
    public List<Balances> balances(String schemeCode) {
        return balances(entities.createNativeQuery("""
                        SELECT budget_year, stage, source, balance_fen FROM ledger_account
                        WHERE scheme_code = :scheme ORDER BY budget_year""", Object[].class)
                .setParameter("scheme", schemeCode)
                .getResultList());
    }

    /** By year, oldest first: the balances rebuilt from what was posted before the moment. */
    public List<Balances> balancesBefore(String schemeCode, Instant moment) {
        return balances(entities.createNativeQuery("""
                        SELECT account.budget_year, account.stage, account.source, cast(sum(leg.amount_fen) as bigint)
                        FROM ledger_leg leg
                        JOIN ledger_posting posting ON posting.id = leg.posting_id
                        JOIN ledger_account account ON account.id = leg.account_id
                        WHERE account.scheme_code = :scheme AND posting.posted_at < :moment
                        GROUP BY account.id ORDER BY account.budget_year""", Object[].class)
                .setParameter("scheme", schemeCode)
                .setParameter("moment", moment)
                .getResultList());
    }

    Map<UUID, PostingView> postings(List<UUID> postingIds) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT posting.id, posting.move, posting.budget_year, posting.reference_id, posting.posted_at,
                            account.stage, account.source, leg.amount_fen
                        FROM ledger_posting posting
                        JOIN ledger_leg leg ON leg.posting_id = posting.id
                        JOIN ledger_account account ON account.id = leg.account_id
                        WHERE posting.id IN (:ids) ORDER BY leg.amount_fen, account.stage, account.source""", Object[].class)
                .setParameter("ids", postingIds)
                .getResultList();
        Map<UUID, List<Object[]>> byPosting =
                rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(row -> (UUID) row[0]));
        Map<UUID, PostingView> views = new LinkedHashMap<>();
        byPosting.forEach((postingId, legs) -> views.put(postingId, PostingView.of(legs)));
        return views;
    }

    private static List<Balances> balances(List<?> rows) {
        Map<Integer, List<Balances.AccountBalance>> byYear = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).intValue(),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new Balances.AccountBalance(
                                        Stage.valueOf((String) row[1]), (String) row[2], ((Number) row[3]).longValue()),
                                Collectors.toList())));
        return byYear.entrySet().stream()
                .map(year -> Balances.of(year.getKey(), year.getValue()))
                .toList();
    }
}
