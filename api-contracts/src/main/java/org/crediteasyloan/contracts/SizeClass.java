package org.crediteasyloan.contracts;

import java.util.Arrays;
import java.util.Optional;

/**
 * Size class of an enterprise (企业规模), 工信部联企业〔2011〕300号. UNKNOWN when a figure is missing, never a guess; NOT_APPLICABLE to persons
 * and households, whom the standard does not divide.
 */
public enum SizeClass {
    MICRO("微型"),
    SMALL("小型"),
    MEDIUM("中型"),
    LARGE("大型"),
    UNKNOWN("未知"),
    NOT_APPLICABLE("不适用");

    private final String nameZh;

    SizeClass(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }

    /** The member a list means by its Chinese word; empty when the word is none of ours. */
    public static Optional<SizeClass> ofNameZh(String nameZh) {
        return Arrays.stream(values())
                .filter(member -> member.nameZh.equals(nameZh))
                .findFirst();
    }
}
