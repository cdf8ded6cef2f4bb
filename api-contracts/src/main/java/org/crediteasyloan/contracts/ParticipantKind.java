package org.crediteasyloan.contracts;

/** What an institution or channel is on the platform (参与方类型). A borrower is not a participant. */
public enum ParticipantKind {
    BANK("银行"),
    REGULATOR("行业主管部门"),
    GUARANTOR("担保、再担保与保险机构"),
    LOCAL_FINANCE("地方金融组织"),
    EQUITY("区域性股权市场与基金"),
    CREDIT_BUREAU("征信机构"),
    FINANCE("财政部门与政策主办方"),
    CHANNEL("综合平台与服务网点"),
    SUPERVISOR("监督管理部门"),
    OPERATOR("平台运营方");

    private final String nameZh;

    ParticipantKind(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
