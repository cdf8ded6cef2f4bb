package org.crediteasyloan.profile.consent;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a consent may break. */
enum ConsentRule implements Rule {
    CONSENT_NOT_LIVE(409, "该授权已失效，无需再撤回。", "The consent is no longer live; there is nothing to revoke.");

    private final int status;
    private final String textZh;
    private final String textEn;

    ConsentRule(int status, String textZh, String textEn) {
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
