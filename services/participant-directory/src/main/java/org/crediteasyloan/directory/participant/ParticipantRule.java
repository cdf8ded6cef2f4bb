package org.crediteasyloan.directory.participant;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a participant may break. */
enum ParticipantRule implements Rule {
    PARTICIPANT_EXISTS(409, "机构代码已存在。", "A participant with this code exists."),
    PARTICIPANT_NOT_IN_STATUS(409, "机构当前状态不是%s。", "The participant is not in status %s."),
    OWN_SUSPENSION(409, "不能暂停本机构。", "An institution does not suspend itself.");

    private final int status;
    private final String textZh;
    private final String textEn;

    ParticipantRule(int status, String textZh, String textEn) {
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
