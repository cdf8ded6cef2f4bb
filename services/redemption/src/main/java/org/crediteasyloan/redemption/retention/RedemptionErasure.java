package org.crediteasyloan.redemption.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.erasure.ErasureRule;
import org.crediteasyloan.kit.erasure.ErasureRules;

/** What becomes of a borrower's subsidies when it asks that its data go: accounts of public money stay. */
final class RedemptionErasure {

    private static final String ACCOUNTS_LAW = "《会计档案管理办法》第14条";
    private static final String PERIOD = "interval '" + RedemptionRetention.ACCOUNTS + "'";

    @Produces
    @Singleton
    static final ErasureRules RULES = ErasureRules.of(
            ErasureRule.delete("payee", "payee", "borrower_id", """
                    payee.borrower_id = caller_borrower()
                    AND NOT EXISTS (SELECT 1 FROM loan WHERE loan.borrower_id = payee.borrower_id)"""),
            ErasureRule.retain("payee", "payee", "payee.borrower_id = caller_borrower()", "NULL", ACCOUNTS_LAW),
            ErasureRule.retain(
                    "loan",
                    "loan",
                    "loan.borrower_id = caller_borrower()",
                    "max(loan.matures_on) + " + PERIOD,
                    ACCOUNTS_LAW),
            ErasureRule.retain(
                    "entitlement",
                    "entitlement",
                    "entitlement.borrower_id = caller_borrower()",
                    """
                    CASE WHEN bool_and(entitlement.status IN ('PAID', 'REFUSED')) THEN make_date(max(greatest(
                        entitlement.budget_year, extract(year FROM
                        coalesce(entitlement.paid_at, entitlement.decided_at) AT TIME ZONE 'Asia/Shanghai')::int)), 12, 31) + """ + PERIOD + " END",
                    ACCOUNTS_LAW));

    private RedemptionErasure() {}
}
