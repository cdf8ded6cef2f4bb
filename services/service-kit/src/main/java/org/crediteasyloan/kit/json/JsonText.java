package org.crediteasyloan.kit.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are text that JSON may be written in (RFC 8259, section 8): UTF-8 without a byte order mark, and no character
 * that the database could not keep.
 *
 * <p>The parser guesses UTF-16 and UTF-32, lets a mark pass, and takes half a surrogate pair written as an escape; each would
 * become something else further in.
 */
public final class JsonText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonText() {}

    /** False for anything but sound UTF-8 text without U+0000 and lone surrogates, also when they are escaped. */
    public static boolean isSound(byte[] bytes) {
        CharSequence text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
        return (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) && hasSoundEscapes(text);
    }

    private static boolean hasSoundEscapes(CharSequence text) {
        boolean isHighPending = false;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\0') {
                return false;
            }
            int escaped = -1;
            if (text.charAt(at) == '\\') {
                escaped = escapedUnit(text, at);
                at += escaped < 0 ? 1 : 5;
            }
            boolean isLow = escaped >= 0 && Character.isLowSurrogate((char) escaped);
            if (escaped == 0 || isLow != isHighPending) {
                return false;
            }
            isHighPending = escaped >= 0 && Character.isHighSurrogate((char) escaped);
        }
        return !isHighPending;
    }

    /** The UTF-16 unit of an escape of the form backslash, u, four hexadecimal digits; -1 when it is another or a broken one. */
    private static int escapedUnit(CharSequence text, int at) {
        if (at + 6 > text.length() || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int digit = at + 2; digit < at + 6; digit++) {
            int value = Character.digit(text.charAt(digit), 16);
            if (value < 0) {
                return -1;
            }
            unit = unit * 16 + value;
        }
        return unit;
    }
}
