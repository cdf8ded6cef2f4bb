package org.crediteasyloan.profile.household;

import org.crediteasyloan.kit.problem.Rule;

/** What a step of a household may break. */
enum HouseholdRule implements Rule {
    REGISTER_FIRST(409, "请先注册为自然人融资主体。", "Register yourself as a borrower first."),
    ALREADY_IN_HOUSEHOLD(409, "您已属于一个家庭，请先退出。", "You belong to a household already; leave it first."),
    HOUSEHOLD_FULL(
            409,
            "家庭成员（含已邀请的）已达%s人上限。",
            "The household has the most persons it may have, those invited among them: %s."),
    ALREADY_ASKED(409, "该成员已受邀或已同意。", "That person is invited or has agreed already."),
    MEMBER_NOT_AGREED(409, "该成员尚未同意或已退出。", "That member has not agreed, or has left."),
    NOT_NAMED(409, "户主尚未将户主身份移交给您。", "The head has not named you to take over."),
    HEAD_ALREADY(409, "该成员已是户主。", "That member is the head already."),
    INVITATION_NOT_OPEN(409, "该邀请已失效。", "The invitation is no longer open.");

    private final int status;
    private final String textZh;
    private final String textEn;

    HouseholdRule(int status, String textZh, String textEn) {
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
