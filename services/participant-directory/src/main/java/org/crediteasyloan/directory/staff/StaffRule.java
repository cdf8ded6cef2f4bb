package org.crediteasyloan.directory.staff;

import org.crediteasyloan.kit.problem.Rule;

/** What a change of the people of an institution may break. */
enum StaffRule implements Rule {
    NO_PROPOSAL(409, "该人员没有待审核的登记或变更。", "Nothing is proposed for this person."),
    PROPOSAL_CHANGED(409, "登记内容已被修改，当前修订号为%s。", "The proposal was changed meanwhile; its revision is %s."),
    STAFF_NOT_ENROLLED(409, "该人员未在任。", "The person is not enrolled.");

    private final int status;
    private final String textZh;
    private final String textEn;

    StaffRule(int status, String textZh, String textEn) {
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
