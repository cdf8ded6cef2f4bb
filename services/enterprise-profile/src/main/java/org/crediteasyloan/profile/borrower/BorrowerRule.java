package org.crediteasyloan.profile.borrower;

import org.crediteasyloan.kit.problem.Rule;

/** What stating facts of a borrower may break. */
enum BorrowerRule implements Rule {
    REGION_NOT_IN_CODE(
            422,
            "该统一社会信用代码中没有行政区划，且尚无名单载明所在地，请先由主管部门推送。",
            "The code holds no region and no list has stated one yet; ask the authority to list the enterprise first.");

    private final int status;
    private final String textZh;
    private final String textEn;

    BorrowerRule(int status, String textZh, String textEn) {
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
