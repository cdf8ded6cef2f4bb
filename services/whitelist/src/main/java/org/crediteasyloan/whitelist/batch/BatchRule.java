package org.crediteasyloan.whitelist.batch;

import org.crediteasyloan.kit.problem.Rule;

/** What pushing or deciding a batch may break. */
enum BatchRule implements Rule {
    LIST_TYPE_UNKNOWN(422, "没有名单类型%s。", "There is no list type %s."),
    BATCH_NO_REUSED(
            409, "批次号%s已用于另一份名单，请更换批次号。", "The batch number %s was used for another list; choose another number."),
    BATCH_NOT_READ(409, "该批次没有读取完毕，还没有校验结果。", "The batch has not been read to its end, so there are no verdicts."),
    BATCH_IS_DRY_RUN(409, "试校验的批次不能审核，请正式推送。", "A dry run is not decided on; push the list for real."),
    COLUMNS_NOT_CONFIRMED(
            409,
            "有列名无法识别：%s。请确认其含义，或确认为备注。",
            "Columns are not known: %s. Confirm what they mean, or that they are notes."),
    LIST_READ_BEFORE_COLUMNS(
            409,
            "以下列名在读取之后才确认含义：%s。请更换批次号重新推送。",
            "What these columns mean was confirmed after the list was read: %s. Push it again under another number."),
    BATCH_ALREADY_DECIDED(409, "该批次已审核。", "The batch has been decided on."),
    NOTHING_TO_APPROVE(409, "该批次没有可采纳的行。", "No row of the batch was accepted."),
    INDUSTRIES_NOT_PUBLISHED(
            409,
            "行业分类尚未发布，无法识别行业，请稍后再试。",
            "The industries are not published yet, so none can be told. Try again later.");

    private final int status;
    private final String textZh;
    private final String textEn;

    BatchRule(int status, String textZh, String textEn) {
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
