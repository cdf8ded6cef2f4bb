package org.crediteasyloan.routing.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.contracts.event.application.LoanApplicationState;
import org.crediteasyloan.kit.erasure.ErasureRule;
import org.crediteasyloan.kit.erasure.ErasureRules;

/** What becomes of a borrower's applications when it asks that its data go. */
final class RoutingErasure {

    private static final String LOAN_BASIS = "《民法典》第188条、《征信业管理条例》第16条";
    private static final String DISBURSED = "loan.borrower_id = caller_borrower() AND loan.disbursed_on IS NOT NULL";
    private static final String LOAN_UNTIL = "max(loan.matures_on) + interval '" + RoutingRetention.APPLICATIONS + "'";

    @Produces
    @Singleton
    static final ErasureRules RULES = ErasureRules.of(
            ErasureRule.delete("application", "application", "id", """
                            application.borrower_id = caller_borrower() AND NOT application.is_open
                            AND NOT EXISTS (SELECT 1 FROM loan
                                WHERE loan.application_id = application.id AND loan.disbursed_on IS NOT NULL)""").announcedAs(LoanApplicationState.class),
            ErasureRule.retain(
                    "application",
                    "application",
                    "application.borrower_id = caller_borrower() AND application.is_open",
                    "NULL",
                    "《个人信息保护法》第13条第一款第（二）项：申请正在办理"),
            // An application that led to a loan stays with it: its history and its offer are how the loan came about.
            ErasureRule.retain("application", "loan", DISBURSED, LOAN_UNTIL, LOAN_BASIS),
            ErasureRule.retain("loan", "loan", DISBURSED, LOAN_UNTIL, LOAN_BASIS));

    private RoutingErasure() {}
}
