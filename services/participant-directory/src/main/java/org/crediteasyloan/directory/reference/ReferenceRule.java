package org.crediteasyloan.directory.reference;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a table of reference data, or one that needs it, may break. */
enum ReferenceRule implements Rule {
    NO_OPEN_DRAFT(409, "该表没有待发布的草案。", "The table has no open draft."),
    DRAFT_CHANGED(409, "草案已有更新的修订（第%s稿），请重新审阅。", "The draft has a later revision (%s); read it first."),
    TABLE_NOT_PUBLISHABLE(422, "该表尚不能发布。", "The table cannot be published yet."),
    REGIONS_NOT_PUBLISHED(409, "行政区划尚未发布，无法核对地区代码。", "The regions are not published yet, so no code can be checked.");

    private final int status;
    private final String textZh;
    private final String textEn;

    ReferenceRule(int status, String textZh, String textEn) {
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
