package org.crediteasyloan.profile.operator;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on operators may break. */
enum OperatorRule implements Rule {
    OPERATOR_LIMIT_REACHED(
            409,
            "该主体的经办人（含已邀请的）已达%s名上限。",
            "The business has the most operators it may have, those invited among them: %s."),
    OPERATORS_OF_ENTERPRISES(409, "自然人和家庭由本人办理，不设经办人。", "Persons and households act themselves and have no operators."),
    INVITATION_NOT_OPEN(409, "该邀请已失效。", "The invitation is no longer open.");

    private final int status;
    private final String textZh;
    private final String textEn;

    OperatorRule(int status, String textZh, String textEn) {
        this.status = status;
        this.textZh = textZh;
        this.textEn = textEn;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String textZh() {
        return textZh;
    }

    @Override
    public String textEn() {
        return textEn;
    }
}
