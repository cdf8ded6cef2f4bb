package org.crediteasyloan.redemption.scheme;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a scheme may break. */
enum SchemeRule implements Rule {
    SCHEME_CODE_TAKEN(409, "政策代码已被其他机构使用。", "The scheme code belongs to another participant."),
    NO_OPEN_DRAFT(409, "该政策没有待发布的草案。", "The scheme has no open draft."),
    DRAFT_CHANGED(409, "草案已有更新的修订（第%s稿），请重新审阅。", "The draft has a later revision (%s); read it first."),
    SCHEME_NOT_PUBLISHABLE(422, "政策条款尚不能发布。", "The terms cannot be published yet.");

    private final int status;
    private final String textZh;
    private final String textEn;

    SchemeRule(int status, String textZh, String textEn) {
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
