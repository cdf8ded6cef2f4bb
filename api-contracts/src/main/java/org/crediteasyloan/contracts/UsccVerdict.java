package org.crediteasyloan.contracts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Graded verdict on a text meant as a unified social credit code (代码校验结论). */
public sealed interface UsccVerdict {

    /** The code as it was written, with a matching check character. */
    record Valid(UnifiedSocialCreditCode value) implements UsccVerdict {}

    /** Acceptable, but the sender should see at least one warning. */
    record ValidWithWarning(UnifiedSocialCreditCode value, Set<Warning> warnings) implements UsccVerdict {
        public ValidWithWarning {
            if (warnings.isEmpty()) {
                throw new IllegalArgumentException("A code without warnings is Valid.");
            }
            // Declaration order, so that every answer lists the warnings alike.
            warnings = Collections.unmodifiableSet(EnumSet.copyOf(warnings));
        }
    }

    /** No code can be read from the text. */
    record Rejected(Rejection reason) implements UsccVerdict {}

    /** The code, unless the text was rejected. */
    default Optional<UnifiedSocialCreditCode> code() {
        return switch (this) {
            case Valid valid -> Optional.of(valid.value());
            case ValidWithWarning valid -> Optional.of(valid.value());
            case Rejected _ -> Optional.empty();
        };
    }

    /** Why a row deserves a second look. The names are stable codes. */
    enum Warning {
        USCC_FULL_WIDTH("代码含全角字符，已转换。", "Full-width characters were converted."),
        USCC_LOWER_CASE("代码含小写字母，已转换。", "Lower-case letters were converted."),
        USCC_BLANKS("代码含空格，已去除。", "Blanks were removed."),
        USCC_CHECK_FAILED("代码校验位不符，请与登记机关核对。", "The check character does not match; ask the registry."),
        /** A spreadsheet keeps 15 digits of a number, so an all-digit code saved as one ends in three noughts. */
        USCC_DIGITS_LOST(
                "代码末三位为零且校验位不符，可能被表格软件当作数字保存。",
                "Three noughts at the end and a failing check: a spreadsheet may have stored the code as a number.");

        private final String textZh;
        private final String textEn;

        Warning(String textZh, String textEn) {
            this.textZh = textZh;
            this.textEn = textEn;
        }

        public String textZh() {
            return textZh;
        }

        public String textEn() {
            return textEn;
        }
    }

    /** Why no code can be read. The names are stable codes. */
    enum Rejection {
        MISSING("缺少统一社会信用代码。", "The unified social credit code is missing."),
        SCIENTIFIC_NOTATION(
                "代码被表格软件改成了科学计数法，请将该列设为文本后重新填写。",
                "A spreadsheet turned the code into scientific notation; format the column as text and enter it again."),
        SHORT_CODE("代码不足18位。", "The code has fewer than 18 characters."),
        LONG_CODE("代码超过18位。", "The code has more than 18 characters."),
        BAD_CHAR(
                "代码含不允许的字符（只允许数字和除I、O、S、V、Z外的大写字母）。",
                "The code has a character outside digits and capitals without I, O, S, V and Z.");

        private final String textZh;
        private final String textEn;

        Rejection(String textZh, String textEn) {
            this.textZh = textZh;
            this.textEn = textEn;
        }

        public String textZh() {
            return textZh;
        }

        public String textEn() {
            return textEn;
        }
    }
}
