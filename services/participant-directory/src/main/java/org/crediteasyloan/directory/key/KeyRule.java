package org.crediteasyloan.directory.key;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on keys may break. */
enum KeyRule implements Rule {
    TOO_MANY_KEYS(409, "在用公钥最多10个，请先停用旧公钥。", "At most ten keys are in use; retire an old one first."),
    KEY_NOT_IN_USE(409, "该公钥已停用。", "The key is retired already."),
    LAST_KEY(409, "这是最后一个在用公钥，请先登记新公钥。", "It is the last key in use; register the next one first.");

    private final int status;
    private final String textZh;
    private final String textEn;

    KeyRule(int status, String textZh, String textEn) {
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
