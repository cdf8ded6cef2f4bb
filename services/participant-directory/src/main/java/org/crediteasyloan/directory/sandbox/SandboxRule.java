package org.crediteasyloan.directory.sandbox;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a sandbox bank may break. */
enum SandboxRule implements Rule {
    TOO_MANY_SANDBOXES(409, "每人同时最多%d个沙箱银行，请先关闭一个。", "A person has at most %d sandbox banks at a time; end one first."),
    TOO_MANY_SANDBOXES_OPENED(
            409, "24小时内最多开通%d个沙箱银行，请稍后再试。", "At most %d sandbox banks are opened in 24 hours; come back later."),
    SUPERVISOR_ONLY_LOOKS(403, "监管部门只查看，不办理。", "A supervisor looks and does nothing else."),
    SANDBOXES_NOT_OFFERED(409, "本平台未提供沙箱。", "No sandboxes are offered here.");

    private final int status;
    private final String textZh;
    private final String textEn;

    SandboxRule(int status, String textZh, String textEn) {
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
