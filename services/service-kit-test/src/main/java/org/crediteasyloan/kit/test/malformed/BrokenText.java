package org.crediteasyloan.kit.test.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is no JSON, or no UTF-8, or too much of either, made from a body that is fine. */
final class BrokenText {

    private static final int DEEP = 5_000;
    private static final int EVERY_BYTES = 10;

    private final String text;
    private final byte[] bytes;

    BrokenText(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    List<Malformed> all() {
        List<Malformed> all = new ArrayList<>();
        all.addAll(notJson());
        all.addAll(notUtf8());
        all.addAll(tooMuch());
        for (int length = 1; length < bytes.length; length += EVERY_BYTES) {
            all.add(Malformed.refused("truncated after " + length, Arrays.copyOf(bytes, length)));
        }
        return all;
    }

    private List<Malformed> notJson() {
        List<Malformed> all = new ArrayList<>();
        List.of("", " ", "null", "true", "7", "\"x\"", "[]", "nonsense", "{", "}", "[", ",", ":")
                .forEach(body -> all.add(Malformed.refused("the body " + body, body)));
        all.add(Malformed.refused("in an array", "[" + text + "]"));
        all.add(Malformed.refused("trailing word", text + " x"));
        all.add(Malformed.refused("trailing bracket", text + "]"));
        all.add(Malformed.refused("twice", text + text));
        all.add(Malformed.refused("block comment", "/* why */" + text));
        all.add(Malformed.refused("line comment", text + "// why"));
        all.add(Malformed.refused("hash comment", "# why\n" + text));
        all.add(Malformed.refused("single quotes", text.replace('"', '\'')));
        all.add(Malformed.refused("names without quotes", text.replaceAll("\"(\\w+)\":", "$1:")));
        all.add(Malformed.refused("trailing comma", text.substring(0, text.length() - 1) + ",}"));
        all.add(Malformed.refused("leading comma", "{," + text.substring(1)));
        all.add(Malformed.refused("duplicate key", text.replaceFirst("\\{(\"\\w+\":)", "{$1null,$1")));
        all.add(Malformed.refused("line break in a name", text.replaceFirst("\\{\"", "{\"\n")));
        all.add(Malformed.refused("raw U+0000", text.replaceFirst("\\{\"", "{\"\0")));
        for (String number : List.of("NaN", "Infinity", "-Infinity", "0x10", "01", "+1", ".5", "5.", "1e", "--1")) {
            all.add(Malformed.refused("the number " + number, firstValue(number)));
        }
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=gbk",
                "json",
                "")) {
            all.add(new Malformed("as " + type, type, bytes, false));
        }
        return all;
    }

    private List<Malformed> notUtf8() {
        List<Malformed> all = new ArrayList<>();
        all.add(Malformed.refused("cut sequence", inFirstName(0xC3)));
        all.add(Malformed.refused("wrong continuation", inFirstName(0xC3, 0x28)));
        all.add(Malformed.refused("lone continuation", inFirstName(0x80)));
        all.add(Malformed.refused("overlong slash", inFirstName(0xC0, 0xAF)));
        all.add(Malformed.refused("overlong slash of three", inFirstName(0xE0, 0x80, 0xAF)));
        all.add(Malformed.refused("overlong U+0000", inFirstName(0xC0, 0x80)));
        all.add(Malformed.refused("surrogate as UTF-8", inFirstName(0xED, 0xA0, 0x80)));
        all.add(Malformed.refused("beyond U+10FFFF", inFirstName(0xF5, 0x80, 0x80, 0x80)));
        all.add(Malformed.refused("0xFF", inFirstName(0xFF)));
        all.add(Malformed.refused("byte order mark", "\uFEFF" + text));
        for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")) {
            all.add(Malformed.refused("in " + encoding, text.getBytes(Charset.forName(encoding))));
        }
        return all;
    }

    private List<Malformed> tooMuch() {
        return List.of(
                Malformed.refused("deep arrays", "[".repeat(DEEP) + "]".repeat(DEEP)),
                Malformed.refused("deep arrays without end", "[".repeat(DEEP * 100)),
                Malformed.refused("deep objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)),
                Malformed.refused("deep first value", firstValue("[".repeat(DEEP) + "]".repeat(DEEP))),
                Malformed.refused("10,000 digits", firstValue("9".repeat(10_000))),
                Malformed.refused("10,000 decimals", firstValue("0." + "9".repeat(10_000))),
                Malformed.refused("huge exponent", firstValue("1e999999999")),
                Malformed.refused("tiny exponent", firstValue("1e-999999999")),
                Malformed.refused("a name of 100 kB", "{\"" + "n".repeat(100_000) + "\":1}"),
                Malformed.refused("100,000 unknown names", manyNames()),
                Malformed.refused("2 MB of spaces", " ".repeat(2_000_000) + text));
    }

    private static String manyNames() {
        StringBuilder body = new StringBuilder("{");
        for (int name = 0; name < 100_000; name++) {
            body.append("\"").append(name).append("\":1,");
        }
        return body.append("\"x\":1}").toString();
    }

    /** The first value of the body replaced; whatever follows it is gone. */
    private String firstValue(String value) {
        return text.substring(0, text.indexOf(':') + 1) + value + "}";
    }

    private byte[] inFirstName(int... added) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(bytes, 0, 2);
        for (int one : added) {
            body.write(one);
        }
        body.write(bytes, 2, bytes.length - 2);
        return body.toByteArray();
    }
}
