package org.crediteasyloan.routing.offer;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on an offer may break. */
enum OfferRule implements Rule {
    OFFER_NOT_ACCEPTABLE(422, "要约条件不符合规定，详见各项。", "The offer breaks what was promised; see each field."),
    OFFER_NOT_OPEN(409, "该要约已不能选择。", "The offer can no longer be selected."),
    OFFER_NOT_SELECTED(409, "申请人尚未选定该要约。", "The borrower has not selected this offer.");

    private final int status;
    private final String textZh;
    private final String textEn;

    OfferRule(int status, String textZh, String textEn) {
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
