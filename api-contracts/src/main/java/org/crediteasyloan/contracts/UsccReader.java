package org.crediteasyloan.contracts;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.crediteasyloan.contracts.UsccVerdict.Rejection;
import org.crediteasyloan.contracts.UsccVerdict.Warning;

/** Normalises, then judges: the forms come from lists that county offices really send. */
final class UsccReader {

    /** No code can look like this: three digits of exponent at most leave it far short of 18 without '.' or '+'. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]([.][0-9]*)?E[+]?[0-9]{1,3}");

    private static final Pattern NUMBER_CUT_TO_15_DIGITS = Pattern.compile("[0-9]{15}000");
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final char FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';

    private UsccReader() {}

    static UsccVerdict read(String raw) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        String text = normalise(raw, warnings);
        if (text.isEmpty()) {
            return new UsccVerdict.Rejected(Rejection.MISSING);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return new UsccVerdict.Rejected(Rejection.SCIENTIFIC_NOTATION);
        }
        if (text.length() < UnifiedSocialCreditCode.LENGTH) {
            return new UsccVerdict.Rejected(Rejection.SHORT_CODE);
        }
        if (text.length() > UnifiedSocialCreditCode.LENGTH) {
            return new UsccVerdict.Rejected(Rejection.LONG_CODE);
        }
        if (!UnifiedSocialCreditCode.hasOnlyAllowedCharacters(text)) {
            return new UsccVerdict.Rejected(Rejection.BAD_CHAR);
        }
        return grade(new UnifiedSocialCreditCode(text), warnings);
    }

    private static UsccVerdict grade(UnifiedSocialCreditCode code, Set<Warning> warnings) {
        if (!code.checkHolds()) {
            warnings.add(Warning.USCC_CHECK_FAILED);
            if (NUMBER_CUT_TO_15_DIGITS.matcher(code.value()).matches()) {
                warnings.add(Warning.USCC_DIGITS_LOST);
            }
        }
        return warnings.isEmpty() ? new UsccVerdict.Valid(code) : new UsccVerdict.ValidWithWarning(code, warnings);
    }

    private static String normalise(String raw, Set<Warning> warnings) {
        StringBuilder text = new StringBuilder(UnifiedSocialCreditCode.LENGTH);
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (isBlank(character)) {
                warnings.add(Warning.USCC_BLANKS);
                continue;
            }
            if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
                character = (char) (character - FULL_WIDTH_OFFSET);
                warnings.add(Warning.USCC_FULL_WIDTH);
            }
            // Only ASCII is folded: other letters are not in the alphabet and must stay visible as bad characters.
            if (character >= 'a' && character <= 'z') {
                character = (char) (character - ('a' - 'A'));
                warnings.add(Warning.USCC_LOWER_CASE);
            }
            text.append(character);
        }
        return text.toString();
    }

    /** Every blank a spreadsheet is known to leave: also the ideographic, no-break and zero-width ones and the byte order mark. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
