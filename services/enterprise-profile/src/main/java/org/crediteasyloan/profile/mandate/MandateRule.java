package org.crediteasyloan.profile.mandate;

import org.crediteasyloan.kit.problem.Rule;

/** What a claim on a mandate may break. */
enum MandateRule implements Rule {
    REGISTRY_UNKNOWN_ENTERPRISE(422, "登记机关没有该统一社会信用代码的登记信息。", "The registry has no enterprise under this code."),
    ENTERPRISE_DISSOLVED(409, "该主体已注销或被吊销，不能办理授权。", "The enterprise is dissolved; nobody acts for it any more."),
    NOT_LEGAL_REPRESENTATIVE(
            403,
            "您的实名信息与登记的法定代表人不符（姓名和手机号须一致）。",
            "You are not the registered legal representative; name and phone must both agree."),
    MANDATE_LIMIT_REACHED(409, "您名下有效授权已达%s个上限。", "You hold the most live mandates a person may: %s."),
    ALREADY_REPRESENTATIVE(
            409,
            "您是该主体的法定代表人，无需经办授权。",
            "You act for this business as its legal representative already and need no invitation."),
    CALENDAR_NOT_PUBLISHED(
            409,
            "工作日历尚未发布或未覆盖所需年度，无法计算交接期限，请稍后再试。",
            "The working-day calendar is not published or does not cover the year; the handover cannot be given a deadline. Try again later."),
    LEAVE_THE_HOUSEHOLD(409, "家庭成员请通过退出家庭来结束授权。", "Whoever belongs to a household ends this by leaving it."),
    MANDATE_NOT_LIVE(409, "该授权已失效。", "The mandate is no longer live.");

    private final int status;
    private final String textZh;
    private final String textEn;

    MandateRule(int status, String textZh, String textEn) {
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
