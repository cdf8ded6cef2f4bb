package org.crediteasyloan.profile.operator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.profile.mandate.LiveMandates;
import org.crediteasyloan.profile.mandate.MandatePolicy;

/** What can be wrong with an invitation: all of it at once. Nobody gives more than it holds, and only the legal representative names managers. */
final class InvitationChecks {

    private InvitationChecks() {}

    static List<FieldError> errorsOf(
            InviteOperator invite, LiveMandates.Held giver, MandatePolicy policy, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (!invite.person().hasMobilePhone()) {
            errors.add(new FieldError(
                    "/phone", "phone-malformed", "请填写11位手机号码。", "A mobile phone of eleven digits is needed."));
        }
        if (!giver.isRepresentatives() && invite.scopes().contains(MandateScope.MANAGE_OPERATORS)) {
            errors.add(new FieldError(
                    "/scopes",
                    "manager-named-by-another",
                    "只有法定代表人可以授予管理经办人的权限。",
                    "Only the legal representative lets somebody manage operators."));
        }
        if (!giver.scopes().containsAll(invite.scopes())) {
            errors.add(new FieldError(
                    "/scopes", "scope-not-held", "不能授予您自己没有的权限。", "Nobody gives a scope it does not hold itself."));
        }
        if (invite.lastDayOn().isBefore(today)) {
            errors.add(new FieldError("/lastDayOn", "in-the-past", "授权截止日期已过。", "The last day has passed already."));
        } else if (invite.lastDayOn().isAfter(today.plusDays(policy.operatorDays()))) {
            errors.add(new FieldError(
                    "/lastDayOn",
                    "too-long",
                    "授权期限最长为%d天。".formatted(policy.operatorDays()),
                    "An operator acts for %d days at most.".formatted(policy.operatorDays())));
        }
        return errors;
    }
}
