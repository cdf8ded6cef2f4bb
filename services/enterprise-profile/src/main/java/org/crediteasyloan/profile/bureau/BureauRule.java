package org.crediteasyloan.profile.bureau;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a product, a subscription or an order of a report may break. */
enum BureauRule implements Rule {
    LICENCE_NOT_IN_FORCE(409, "征信机构的业务许可或备案未生效。", "The licence or filing of the bureau is not in force."),
    PRODUCT_CODE_TAKEN(409, "该产品代码已被占用。", "The product code is another bureau's."),
    DRAFT_NOT_OPEN(409, "没有待发布的该版本草稿。", "There is no such draft to publish."),
    BORROWER_KIND_NOT_SERVED(
            409,
            "征信产品仅面向企业类融资主体。",
            "Reports are about enterprises; credit reporting on persons is under a licence of its own."),
    PRODUCT_NOT_OFFERED(409, "该产品当前没有生效版本，或已下架。", "No version of the product is in force, or it was withdrawn."),
    SUBSCRIPTION_NOT_OPEN(409, "该订阅不处于可办理的状态。", "The subscription is not in a state for this step."),
    PRICE_NOT_ACCEPTED(409, "贵机构尚未接受该产品当前版本的价格。", "The bank has not accepted the price of the version in force."),
    MONTHLY_LIMIT_REACHED(
            409, "将超过贵机构自设的月度限额%s分。", "The order would go beyond the monthly limit of %s fen the bank has set."),
    NO_CONSENT_FOR_BUREAU(
            409, "融资主体未授权该征信机构提供报告。", "The borrower has no live consent of purpose CREDIT_REPORT for this bureau."),
    ORDER_STANDS(409, "同一业务的同一产品已有待答复的订单。", "An order of this product for this case is open already."),
    ORDER_NOT_OPEN(409, "该订单已答复或已失效。", "The order was answered or has lapsed.");

    private final int status;
    private final String textZh;
    private final String textEn;

    BureauRule(int status, String textZh, String textEn) {
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
