package org.crediteasyloan.catalog.matching;

import org.crediteasyloan.kit.problem.Rule;

/** What a request for matches may break. */
enum MatchingRule implements Rule {
    MATCHING_CONSENT_MISSING(
            409,
            "尚无有效的产品匹配授权，请先在企业档案中授权。",
            "There is no live consent to matching; grant one in the enterprise profile first.");

    private final int status;
    private final String textZh;
    private final String textEn;

    MatchingRule(int status, String textZh, String textEn) {
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
