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
            // A copy of the borrower's head, which the profile keeps and whose removal takes it along.
            // A loan that is still being applied for may be subsidised, and its payee must be known then.
            ErasureRule.retain(
                    "payee",
                    "payee",
                    "payee.borrower_id = caller_borrower()",
                    "NULL",
                    "《市场主体登记管理条例》第35条：名称和统一社会信用代码为公示信息"),
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
