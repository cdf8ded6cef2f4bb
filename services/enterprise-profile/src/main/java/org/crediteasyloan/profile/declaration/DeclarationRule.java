package org.crediteasyloan.profile.declaration;

import org.crediteasyloan.kit.problem.Rule;

/** What a declaration may break. */
enum DeclarationRule implements Rule {
    NOTHING_DECLARED(422, "请至少申报一项信息。", "Nothing is declared."),
    STATED_BY_OTHERS(
            409,
            "企业信息由登记机关和主管部门提供，不采用自行申报。",
            "What is known of an enterprise comes from the register and the authorities, not from itself.");

    private final int status;
    private final String textZh;
    private final String textEn;

    DeclarationRule(int status, String textZh, String textEn) {
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
