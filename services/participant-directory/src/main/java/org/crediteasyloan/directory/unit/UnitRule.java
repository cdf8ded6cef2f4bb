package org.crediteasyloan.directory.unit;

import org.crediteasyloan.kit.problem.Rule;

/** What a change of a tree of units may break. */
enum UnitRule implements Rule {
    UNIT_TREE_CHANGED(
            409, "机构树已被他人修改，当前版本为%s，请在其基础上修改。", "The tree was changed meanwhile; its version is %s. Change that one.");

    private final int status;
    private final String textZh;
    private final String textEn;

    UnitRule(int status, String textZh, String textEn) {
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
