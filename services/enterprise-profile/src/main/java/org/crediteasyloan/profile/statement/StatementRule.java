package org.crediteasyloan.profile.statement;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a line of a statement may break. */
enum StatementRule implements Rule {
    CALENDAR_NOT_PUBLISHED(
            409, "相应年度的工作日历尚未发布，暂时无法计算期限。", "The calendar of working days is not published for the days needed."),
    LINE_NOT_DISPUTABLE(409, "该明细为更正行，或异议期已过。", "The line is a correction, or its days for a dispute are over."),
    LINE_DISPUTED(409, "该明细已提出过异议。", "The line was disputed already."),
    DISPUTE_NOT_OPEN(409, "该异议已处理。", "The dispute was answered already.");

    private final int status;
    private final String textZh;
    private final String textEn;

    StatementRule(int status, String textZh, String textEn) {
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
