package org.crediteasyloan.contracts;

import java.util.Arrays;
import java.util.Optional;

/** What the money is for (融资用途). */
public enum LoanPurpose {
    WORKING_CAPITAL("流动资金"),
    EQUIPMENT("购买设备"),
    RAW_MATERIALS("采购原材料"),
    STOCK("备货"),
    EXPANSION("扩建厂房"),
    TECHNICAL_RENOVATION("技术改造"),
    PAYABLES("支付货款"),
    OTHER("其他");

    private final String nameZh;

    LoanPurpose(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }

    /** The member a list means by its Chinese word; empty when the word is none of ours. */
    public static Optional<LoanPurpose> ofNameZh(String nameZh) {
        return Arrays.stream(values())
                .filter(member -> member.nameZh.equals(nameZh))
                .findFirst();
    }
}
