package org.crediteasyloan.kit.deadletter;

import org.crediteasyloan.kit.problem.Rule;

enum DeadLetterRule implements Rule {
    DEAD_LETTER_NOT_OPEN(409, "该死信已处理。", "The dead letter was replayed or discarded before."),
    DEAD_LETTER_SUPERSEDED(
            409,
            "该对象之后已有更新的状态或已删除，此死信只能作废。",
            "A later state of the same key came, or its removal; this one can only be discarded."),
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
