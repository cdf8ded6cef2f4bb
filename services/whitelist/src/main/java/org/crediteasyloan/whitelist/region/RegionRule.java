package org.crediteasyloan.whitelist.region;

import org.crediteasyloan.kit.problem.Rule;

/** What a request may break because reference data is missing. */
enum RegionRule implements Rule {
    REGIONS_NOT_PUBLISHED(
            409, "行政区划尚未发布，无法识别地区，请稍后再试。", "The regions are not published yet, so none can be told. Try again later.");

    private final int status;
    private final String textZh;
    private final String textEn;

    RegionRule(int status, String textZh, String textEn) {
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
