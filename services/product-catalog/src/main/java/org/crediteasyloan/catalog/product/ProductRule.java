package org.crediteasyloan.catalog.product;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a product may break. */
enum ProductRule implements Rule {
    PRODUCT_EXISTS(409, "产品代码已被使用。", "The product code is in use."),
    PRODUCT_NOT_IN_STATUS(409, "产品当前状态不是%s。", "The product is not in status %s."),
    PRODUCT_CHANGED(412, "产品已被修改，当前版本为%s。", "The product was changed; its version is %s now."),
    PRODUCT_NOT_PUBLISHABLE(422, "产品存在错误，不能上架。", "The product has errors and cannot be listed.");

    private final int status;
    private final String textZh;
    private final String textEn;

    ProductRule(int status, String textZh, String textEn) {
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
