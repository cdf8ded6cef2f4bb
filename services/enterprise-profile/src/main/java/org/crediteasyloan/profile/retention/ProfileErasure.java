package org.crediteasyloan.profile.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.erasure.ErasureRule;
import org.crediteasyloan.kit.erasure.ErasureRules;

/** What becomes of a borrower here when it asks that its data go. */
final class ProfileErasure {

    private static final String PROOF = "interval '" + ProfileRetention.PROOF + "'";

    @Produces
    @Singleton
    static final ErasureRules RULES = ErasureRules.of(
            // Name and region stand in the public register and are the head of the borrower, who goes when nothing
            // needs it any more.
            ErasureRule.delete(
                    "facts",
                    "fact_statement",
                    "id",
                    "fact_statement.borrower_id = caller_borrower() AND fact_statement.name NOT IN ('NAME_ZH', 'REGION_CODE')"),
            ErasureRule.delete(
                    "list-endorsements",
                    "list_endorsement",
                    "row_id",
                    "list_endorsement.borrower_id = caller_borrower()"),
            ErasureRule.delete("credit-reports", "report", "order_id", "report.borrower_id = caller_borrower()"),
            ErasureRule.retain(
                    "report-orders",
                    "report_order",
                    "report_order.borrower_id = caller_borrower()",
                    "max(coalesce(report_order.closed_at, report_order.due_at) AT TIME ZONE 'Asia/Shanghai') + "
                            + PROOF,
                    "《个人信息保护法》第56条：处理情况记录"),
            ErasureRule.retain(
                    "consents",
                    "consent",
                    "consent.borrower_id = caller_borrower()",
                    "max(coalesce(consent.ended_at, consent.valid_until) AT TIME ZONE 'Asia/Shanghai') + " + PROOF,
                    "《个人信息保护法》第69条：授权的证明"),
            ErasureRule.retain(
                    "mandates",
                    "mandate",
                    "mandate.borrower_id = caller_borrower()",
                    "max(coalesce(mandate.ended_at, mandate.valid_until) AT TIME ZONE 'Asia/Shanghai') + " + PROOF,
                    "《个人信息保护法》第69条：经办授权的证明"),
            ErasureRule.retain(
                    "mandates",
                    "operator_invitation",
                    "operator_invitation.borrower_id = caller_borrower()",
                    "max(coalesce(operator_invitation.closed_at, operator_invitation.lapses_at) AT TIME ZONE 'Asia/Shanghai')"
                            + " + interval '" + ProfileRetention.UNACCEPTED + "'",
                    "《个人信息保护法》第69条：经办授权的证明"),
            ErasureRule.retain(
                    "help-sessions",
                    "help_session",
                    "help_session.borrower_id = caller_borrower()",
                    "max(coalesce(help_session.closed_at, help_session.lapses_at) AT TIME ZONE 'Asia/Shanghai') + "
                            + PROOF,
                    "《个人信息保护法》第56条：处理情况记录"),
            ErasureRule.retain(
                    "access-log",
                    "access_entry",
                    "access_entry.borrower_id = caller_borrower()",
                    "max(access_entry.read_at AT TIME ZONE 'Asia/Shanghai') + " + PROOF,
                    "《个人信息保护法》第56条：处理情况记录"),
            ErasureRule.retain(
                    "household",
                    "household_member",
                    "(household_member.household_id = caller_borrower() OR household_member.person_id = caller_borrower())",
                    """
                    (SELECT max(coalesce(mandate.ended_at, mandate.valid_until) AT TIME ZONE 'Asia/Shanghai')
                        FROM mandate WHERE mandate.borrower_id = caller_borrower()) + """ + PROOF,
                    "《个人信息保护法》第69条：家庭成员同意的证明"),
            // Who gave mandates and consents is what makes them proof.
            ErasureRule.retain(
                    "identity",
                    "natural_person",
                    "natural_person.borrower_id = caller_borrower()",
                    """
                    (SELECT max(coalesce(mandate.ended_at, mandate.valid_until) AT TIME ZONE 'Asia/Shanghai')
                        FROM mandate WHERE mandate.borrower_id = caller_borrower()) + """ + PROOF,
                    "《个人信息保护法》第69条：经办授权和数据授权的证明"),
            ErasureRule.retain(
                    "borrower",
                    "borrower",
                    "borrower.id = caller_borrower() AND borrower.kind <> 'ENTERPRISE'",
                    "NULL",
                    "《个人信息保护法》第69条：经办授权和数据授权的证明"),
            ErasureRule.retain(
                    "borrower",
                    "borrower",
                    "borrower.id = caller_borrower() AND borrower.kind = 'ENTERPRISE'",
                    "NULL",
                    "《市场主体登记管理条例》第35条：名称和统一社会信用代码为公示信息"));

    private ProfileErasure() {}
}
