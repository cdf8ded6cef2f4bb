package org.crediteasyloan.contracts;

import java.util.Arrays;
import java.util.Optional;

/** What secures a loan (担保方式). CREDIT asks for no collateral or guarantee; NONE states that the borrower has nothing to offer. */
public enum GuaranteeKind {
    CREDIT("信用"),
    GUARANTEE("保证"),
    MORTGAGE("抵押"),
    PLEDGE("质押"),
    RECEIVABLE("应收账款"),
    NONE("无");

    private final String nameZh;

    GuaranteeKind(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }

    /** The member a list means by its Chinese word; empty when the word is none of ours. */
    public static Optional<GuaranteeKind> ofNameZh(String nameZh) {
        return Arrays.stream(values())
                .filter(member -> member.nameZh.equals(nameZh))
                .findFirst();
    }
}
