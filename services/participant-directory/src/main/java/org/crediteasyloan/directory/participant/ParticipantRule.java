package org.crediteasyloan.directory.participant;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a participant may break. */
enum ParticipantRule implements Rule {
    PARTICIPANT_EXISTS(409, "机构代码已存在。", "A participant with this code exists."),
    PARTICIPANT_NOT_IN_STATUS(
            409, "机构当前状态为%s，不能办理此操作。", "The participant is in status %s, in which this cannot be done."),
    PARTICIPANT_NOT_READY(409, "机构尚不具备正式接入的条件。", "The participant lacks what it needs to be active."),
    NO_CHANGE_ASKED(409, "没有待批准的变更。", "No change is waiting to be granted."),
    CHANGE_REPLACED(409, "待批准的变更已被替换，请重新审阅。", "Another change was asked for since; read that one first."),
    PARTICIPANT_IS_SANDBOX_BANK(
            409,
            "沙箱银行只能暂停、恢复或由开通人关闭。",
            "A sandbox bank is suspended, resumed or ended by its owner, and nothing else."),
    OTHER_INSTITUTION(403, "只能维护本机构的资料。", "An institution maintains its own entries only."),
    OWN_SUSPENSION(409, "不能暂停或退出本机构。", "An institution does not suspend or dismiss itself.");

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
