package org.crediteasyloan.profile.person;

import org.crediteasyloan.kit.problem.Rule;

/** What is asked of whoever signs in as a person. */
enum PersonRule implements Rule {
    IDENTITY_NOT_VERIFIED(403, "请先完成实名认证（姓名和手机号）。", "Verify your identity first: real name and phone are needed.");

    private final int status;
    private final String textZh;
    private final String textEn;

    PersonRule(int status, String textZh, String textEn) {
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
