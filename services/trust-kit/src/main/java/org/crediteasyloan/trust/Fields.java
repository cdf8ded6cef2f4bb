package org.crediteasyloan.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of an archive: fields divided by tabs, in UTF-8. A backslash, tab or line end inside a field is written as
 * {@code \\}, {@code \t}, {@code \n}, {@code \r}.
 */
record Fields(List<String> values) {

    static String line(Object... values) {
        return Stream.of(values).map(value -> escape(value.toString())).collect(Collectors.joining("\t"));
    }

    static Fields read(byte[] line, int count) {
        List<String> values =
                Stream.of(textOf(line).split("\t", -1)).map(Fields::unescape).toList();
        if (values.size() != count) {
            throw new Unreadable("has " + values.size() + " fields instead of " + count);
        }
        return new Fields(values);
    }

    String text(int index) {
        return values.get(index);
    }

    long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException notANumber) {
            throw new Unreadable("has no number as field " + (index + 1));
        }
    }

    Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeException notAnInstant) {
            throw new Unreadable("has no moment as field " + (index + 1));
        }
    }

    /** The line up to its last field: what a seal hashes and a head signs. */
    static byte[] allButLast(byte[] line) {
        for (int end = line.length - 1; end >= 0; end--) {
            if (line[end] == '\t') {
                return Arrays.copyOf(line, end);
            }
        }
        throw new Unreadable("has one field only");
    }

    /** The line before the tab that ends so many fields; the whole line when it has no more. */
    static byte[] first(byte[] line, int count) {
        int tabs = 0;
        for (int end = 0; end < line.length; end++) {
            if (line[end] == '\t' && ++tabs == count) {
                return Arrays.copyOf(line, end);
            }
        }
        return line;
    }

    private static String textOf(byte[] line) {
        try {
            // A decoder made here, unlike the constructor of String, refuses malformed bytes instead of replacing them.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Unreadable("is not UTF-8");
        }
    }

    private static String escape(String value) {
        if (value.chars().noneMatch(each -> each == '\\' || each == '\t' || each == '\n' || each == '\r')) {
            return value;
        }
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder value = new StringBuilder(field.length());
        for (int index = 0; index < field.length(); index++) {
            char each = field.charAt(index);
            if (each != '\\') {
                value.append(each);
            } else if (++index < field.length() && "\\tnr".indexOf(field.charAt(index)) >= 0) {
                value.append("\\\t\n\r".charAt("\\tnr".indexOf(field.charAt(index))));
            } else {
                throw new Unreadable("has a backslash that means nothing");
            }
        }
        return value.toString();
    }
}
