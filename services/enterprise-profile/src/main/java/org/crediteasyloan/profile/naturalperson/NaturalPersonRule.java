package org.crediteasyloan.profile.naturalperson;

import org.crediteasyloan.kit.problem.Rule;

/** What a person that registers itself may break. */
enum NaturalPersonRule implements Rule {
    IDENTITY_NOT_CONFIRMED(
            403,
            "身份号码与您实名认证的姓名和手机号不一致，请核对。",
            "The register does not know this number together with your verified name and phone."),
    UNDER_AGE(409, "未满%s周岁，不能作为融资主体。", "Whoever is younger than %s years cannot borrow.");

    private final int status;
    private final String textZh;
    private final String textEn;

    NaturalPersonRule(int status, String textZh, String textEn) {
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
