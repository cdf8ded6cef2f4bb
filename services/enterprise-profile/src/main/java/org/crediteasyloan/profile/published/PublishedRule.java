package org.crediteasyloan.profile.published;

import org.crediteasyloan.kit.problem.Rule;

/** What cannot be checked yet. */
enum PublishedRule implements Rule {
    REGIONS_NOT_PUBLISHED(409, "行政区划表尚未发布，请稍后再试。", "The table of regions is not published yet; try again later."),
    INDUSTRIES_NOT_PUBLISHED(409, "行业分类表尚未发布，请稍后再试。", "The table of industries is not published yet; try again later.");

    private final int status;
    private final String textZh;
    private final String textEn;

    PublishedRule(int status, String textZh, String textEn) {
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
