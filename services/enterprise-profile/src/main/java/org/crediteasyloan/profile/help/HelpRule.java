package org.crediteasyloan.profile.help;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a help session may break. */
enum HelpRule implements Rule {
    HELP_SESSION_NOT_OPEN(409, "该协助会话已失效。", "The session is over, or was decided already."),
    HELP_CODE_WRONG(422, "会话码不符，请与服务台人员核对。", "The code is another one; compare it with the person of the help desk.");

    private final int status;
    private final String textZh;
    private final String textEn;

    HelpRule(int status, String textZh, String textEn) {
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
