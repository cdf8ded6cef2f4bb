package org.crediteasyloan.rules.cost;

/** How a loan is paid back (还款方式). */
public enum RepaymentMethod {
    EQUAL_INSTALMENT("等额本息"),
    EQUAL_PRINCIPAL("等额本金"),
    MONTHLY_INTEREST_BULLET("按月付息、到期还本"),
    BULLET("到期一次还本付息");

    private final String nameZh;

    RepaymentMethod(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
