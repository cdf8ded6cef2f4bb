package org.crediteasyloan.kit.deadletter;

import org.crediteasyloan.kit.problem.Rule;

enum DeadLetterRule implements Rule {
    DEAD_LETTER_NOT_OPEN(409, "该死信已处理。", "The dead letter was replayed or discarded before."),
    REPLAY_FAILED(409, "重放失败：%s", "The message failed again: %s");

    private final int status;
    private final String textZh;
    private final String textEn;

    DeadLetterRule(int status, String textZh, String textEn) {
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
