package org.crediteasyloan.redemption.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;

/** How long the accounts of public money are kept: thirty years from the end of a year (会计档案管理办法 14, to be confirmed by counsel). */
final class RedemptionRetention {

    static final Period ACCOUNTS = Period.ofYears(30);

    @Produces
    @Singleton
    static final RetentionRules RULES = RetentionRules.of(
            RetentionRule.of("entitlement", "id", ACCOUNTS, "its budget year and the year it was settled", """
                    entitlement.status IN ('PAID', 'REFUSED')
                    AND make_date(greatest(entitlement.budget_year, extract(year FROM
                        coalesce(entitlement.paid_at, entitlement.decided_at) AT TIME ZONE 'Asia/Shanghai')::int), 12, 31) < kept.since_day"""),
            RetentionRule.of("payout", "id", ACCOUNTS, "the year it was released or cancelled", """
                    payout.status <> 'PREPARED'
                    AND make_date(extract(year FROM
                        coalesce(payout.released_at, payout.cancelled_at) AT TIME ZONE 'Asia/Shanghai')::int, 12, 31) < kept.since_day
                    AND NOT EXISTS (SELECT 1 FROM payout_item WHERE payout_item.payout_id = payout.id)
                    AND NOT EXISTS (SELECT 1 FROM payout_order WHERE payout_order.payout_id = payout.id)"""),
            RetentionRule.of("loan", "loan_id", ACCOUNTS, "it matured", """
                    loan.matures_on < kept.since_day
                    AND NOT EXISTS (SELECT 1 FROM entitlement WHERE entitlement.loan_id = loan.loan_id)"""),
            RetentionRule.of("budget", "id", ACCOUNTS, "its year", """
                    make_date(budget.budget_year, 12, 31) < kept.since_day
                    AND NOT EXISTS (SELECT 1 FROM entitlement
                        WHERE entitlement.scheme_code = budget.scheme_code AND entitlement.budget_year = budget.budget_year)"""));

    private RedemptionRetention() {}
}
