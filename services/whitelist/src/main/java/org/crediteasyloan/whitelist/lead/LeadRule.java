package org.crediteasyloan.whitelist.lead;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a lead may break. */
enum LeadRule implements Rule {
    LEAD_AWAITS_CONFIRMATION(409, "企业尚未确认，暂不能领取。", "The enterprise has not confirmed; the lead cannot be taken yet."),
    LEAD_HELD_BY_ANOTHER(409, "该线索已被其他机构领取。", "Another institution holds the lead."),
    LEAD_NOT_HELD(409, "贵机构未持有该线索。", "Your institution does not hold the lead."),
    LEAD_CLOSED(409, "该线索已关闭。", "The lead is closed."),
    LEAD_OUTCOME_UNKNOWN(422, "反馈代码%s不在代码表中。", "The outcome code %s is not in the code list.");

    private final int status;
    private final String textZh;
    private final String textEn;

    LeadRule(int status, String textZh, String textEn) {
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
