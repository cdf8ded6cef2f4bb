package org.crediteasyloan.local.invariant;

import java.util.List;
import org.crediteasyloan.local.invariant.Check.AllAmong;
import org.crediteasyloan.local.invariant.Check.NoRows;
import org.crediteasyloan.local.invariant.Check.Rows;

/** Budgets, the ledger, entitlements and payouts. */
final class MoneyInvariants {

    private static final String REDEMPTION = "redemption";

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "money-is-conserved",
                    "The accounts of a scheme's budget year sum to nothing, and what was funded is what was approved, as long as budgets are kept.",
                    redemption("""
                            SELECT scheme_code, budget_year, sum(balance_fen) FROM ledger_account
                            GROUP BY 1, 2 HAVING sum(balance_fen) <> 0"""),
                    redemption("""
                            SELECT scheme_code, budget_year, approved_fen, funded_fen
                            FROM (SELECT scheme_code, budget_year, sum(amount_fen) AS approved_fen FROM budget
                                  WHERE status = 'APPROVED' GROUP BY 1, 2) approved
                            FULL JOIN (SELECT scheme_code, budget_year, -sum(balance_fen) AS funded_fen
                                  FROM ledger_account WHERE stage = 'FUNDED' GROUP BY 1, 2) funded
                            USING (scheme_code, budget_year)
                            WHERE coalesce(approved_fen, 0) <> coalesce(funded_fen, 0)
                              AND budget_year >= extract(year FROM now()) - 30""")),
            new Invariant(
                    "budgets-never-below-zero",
                    "No account but the funding one holds less than nothing.",
                    redemption(
                            "SELECT id, stage, balance_fen FROM ledger_account WHERE stage <> 'FUNDED' AND balance_fen < 0")),
            new Invariant(
                    "ledger-balances",
                    "Every posting has two legs or more that sum to nothing, and a balance is the sum of its legs.",
                    redemption("""
                            SELECT posting.id FROM ledger_posting posting
                            LEFT JOIN ledger_leg leg ON leg.posting_id = posting.id
                            GROUP BY 1 HAVING count(leg.posting_id) < 2 OR sum(leg.amount_fen) <> 0"""),
                    redemption("""
                            SELECT account.id, account.balance_fen FROM ledger_account account
                            LEFT JOIN ledger_leg leg ON leg.account_id = account.id
                            GROUP BY 1, 2 HAVING account.balance_fen <> coalesce(sum(leg.amount_fen), 0)""")),
            new Invariant(
                    "no-entitlement-twice-per-report",
                    "An interest report has at most one entitlement, and a reference moves money at most once each way.",
                    redemption("SELECT interest_report_id FROM entitlement GROUP BY 1 HAVING count(*) > 1"),
                    redemption("SELECT reference_id, move FROM ledger_posting GROUP BY 1, 2 HAVING count(*) > 1")),
            new Invariant(
                    "every-report-is-decided",
                    "Every interest report on a loan under a scheme has an entitlement or waits for its loan.",
                    new AllAmong(new Rows("loan_routing", """
                                    SELECT report.id FROM interest_report report JOIN loan ON loan.id = report.loan_id
                                    WHERE loan.scheme_code IS NOT NULL"""), new Rows(REDEMPTION, """
                                    SELECT interest_report_id FROM entitlement
                                    UNION ALL SELECT interest_report_id FROM waiting_interest_report"""))),
            new Invariant(
                    "money-is-where-its-entitlement-stands",
                    "Reserved, ordered and paid balances are the sums of the entitlements that stand there, as long as those are kept.",
                    redemption("""
                            SELECT scheme_code, budget_year, stage, entitled_fen, held_fen
                            FROM (SELECT scheme_code, budget_year,
                                         CASE status WHEN 'PREPARED' THEN 'RESERVED' ELSE status END AS stage,
                                         sum(amount_fen) AS entitled_fen
                                  FROM entitlement WHERE status IN ('RESERVED', 'PREPARED', 'ORDERED', 'PAID')
                                  GROUP BY 1, 2, 3) entitled
                            FULL JOIN (SELECT scheme_code, budget_year, stage, sum(balance_fen) AS held_fen
                                  FROM ledger_account WHERE stage IN ('RESERVED', 'ORDERED', 'PAID')
                                  GROUP BY 1, 2, 3) held
                            USING (scheme_code, budget_year, stage)
                            WHERE coalesce(entitled_fen, 0) <> coalesce(held_fen, 0)
                              AND budget_year >= extract(year FROM now()) - 30""")),
            new Invariant(
                    "nothing-paid-twice",
                    "An entitlement has at most one order that has not failed, and is paid exactly when that order is confirmed.",
                    redemption("""
                            SELECT entitlement_id FROM payout_order WHERE status <> 'FAILED'
                            GROUP BY 1 HAVING count(*) > 1"""),
                    redemption("""
                            SELECT entitlement.id, entitlement.status FROM entitlement
                            LEFT JOIN payout_order paid ON paid.entitlement_id = entitlement.id AND paid.status = 'CONFIRMED'
                            WHERE (entitlement.status = 'PAID') <> (paid.id IS NOT NULL)""")),
            new Invariant(
                    "shares-sum-to-the-amount",
                    "The funding sources bear the whole of an entitlement, to the fen.",
                    redemption("""
                            SELECT id, amount_fen FROM entitlement
                            WHERE amount_fen <> (SELECT coalesce(sum((share ->> 'amountFen')::bigint), 0)
                                                 FROM jsonb_array_elements(shares) share)""")),
            new Invariant(
                    "two-persons-everywhere",
                    "Whoever makes a participant, reference table, list, product, scheme, budget, payout or contract does not approve, release or disburse it.",
                    new NoRows("participant_directory", """
                            SELECT code FROM participant
                            WHERE approved_by IN (proposed_by, reviewed_by) OR promoted_by = promotion_asked_by"""),
                    new NoRows(
                            "participant_directory",
                            "SELECT name FROM reference_version WHERE published_by = drafted_by"),
                    new NoRows(
                            "whitelist",
                            "SELECT id FROM list_batch WHERE status = 'APPROVED' AND decided_by = made_by"),
                    new NoRows("product_catalog", "SELECT product_code FROM product WHERE published_by = made_by"),
                    new NoRows("loan_routing", "SELECT id FROM loan WHERE disbursed_by = signed_by"),
                    redemption("SELECT id FROM scheme_version WHERE published_by = drafted_by"),
                    redemption("SELECT id FROM budget WHERE approved_by = proposed_by"),
                    redemption("SELECT id FROM payout WHERE released_by = prepared_by")));

    private MoneyInvariants() {}

    private static Check redemption(String query) {
        return new NoRows(REDEMPTION, query);
    }
}
