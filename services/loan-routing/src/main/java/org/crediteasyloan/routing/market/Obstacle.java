package org.crediteasyloan.routing.market;

/** Why a product cannot be had for a need right now (障碍). */
public enum Obstacle {
    PRODUCT_UNKNOWN("没有该产品。", "There is no such product."),
    PRODUCT_NOT_LISTED("该产品已暂停或下架。", "The product is not listed at present."),
    AMOUNT_OUTSIDE_PRODUCT("金额不在产品范围内。", "The amount lies outside the product's bounds."),
    TERM_OUTSIDE_PRODUCT("期限不在产品范围内。", "The term lies outside the product's bounds."),
    BORROWER_KIND_NOT_SERVED("该产品不面向您这类主体。", "The product is not for borrowers of your kind."),
    REGION_NOT_SERVED("该产品不服务您所在地区。", "The product is not offered in your region."),
    SCHEME_UNKNOWN("该产品所属政策尚未发布。", "The fiscal scheme of the product is not published."),
    SCHEME_NOT_IN_FORCE("该产品所属政策不在有效期内。", "The fiscal scheme of the product is not in force."),
    BANK_NOT_ACTIVE("该银行目前不受理新业务。", "The bank takes no new business at present."),
    CONSENT_MISSING("尚未授权该银行使用数据。", "The bank has no consent to use your data.");

    private final String textZh;
    private final String textEn;

    Obstacle(String textZh, String textEn) {
        this.textZh = textZh;
        this.textEn = textEn;
    }

    public String textZh() {
        return textZh;
    }

    public String textEn() {
        return textEn;
    }
}
