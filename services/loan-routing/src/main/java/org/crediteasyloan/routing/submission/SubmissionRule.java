package org.crediteasyloan.routing.submission;

import org.crediteasyloan.kit.problem.Rule;

/** What a submission may break. */
enum SubmissionRule implements Rule {
    BORROWER_NOT_KNOWN(409, "该主体的资料尚未同步，请稍后再试。", "The borrower's profile has not arrived here yet; try again shortly."),
    BORROWER_CLOSED(
            409,
            "该主体已停止新申请；已提交的申请和贷款继续办理。",
            "The borrower begins nothing new; applications and loans that are open go on."),
    PRODUCT_NOT_AVAILABLE(
            422, "所选产品不适用于本次申请，详见各项。", "The products named cannot be had for this application; see each field."),
    CONSENT_MISSING(
            409, "请先授权银行%s为本次贷款申请使用您的数据。", "Give bank %s your consent to use your data for a loan application first."),
    APPLICATION_OPEN(409, "您对该产品已有办理中的申请。", "You have an open application for this product.");

    private final int status;
    private final String textZh;
    private final String textEn;

    SubmissionRule(int status, String textZh, String textEn) {
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
