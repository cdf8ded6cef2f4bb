package org.crediteasyloan.routing.policy;

import org.crediteasyloan.kit.problem.Rule;

/** What a command may break because reference data is missing. */
enum PolicyRule implements Rule {
    CALENDAR_NOT_PUBLISHED(
            409,
            "工作日历尚未发布或未覆盖所需年度，无法计算办理期限，请稍后再试。",
            "The working-day calendar is not published or does not cover the year; no deadline can be given. Try again later."),
    CODE_LIST_NOT_PUBLISHED(409, "代码表 %s 尚未发布，请稍后再试。", "The code list %s is not published yet. Try again later.");

    private final int status;
    private final String textZh;
    private final String textEn;

    PolicyRule(int status, String textZh, String textEn) {
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
