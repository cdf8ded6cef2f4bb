package org.crediteasyloan.whitelist.lead;

import org.crediteasyloan.kit.problem.Rule;

/** What asking for one more invented lead may break. */
enum SandboxLeadRule implements Rule {
    SANDBOX_ONLY(403, "此功能仅限沙箱银行使用。", "This is for sandbox banks alone."),
    SANDBOX_NOT_READY(409, "沙箱数据尚未生成，请稍后再试。", "The sandbox has no data yet; try again in a moment."),
    SANDBOX_FULL(409, "沙箱最多%d条线索。", "A sandbox has at most %d leads.");

    private final int status;
    private final String textZh;
    private final String textEn;

    SandboxLeadRule(int status, String textZh, String textEn) {
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
