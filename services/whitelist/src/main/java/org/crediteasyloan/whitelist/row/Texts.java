package org.crediteasyloan.whitelist.row;

import java.text.Normalizer;

/** Forms of the same text that people type (文本规整). */
final class Texts {

    private Texts() {}

    /** Full-width to half-width, no blanks: for numbers, dates and words that are looked up. */
    static String compact(String text) {
        return withoutBlanks(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** The text of a name: its characters as they are, without blanks and without line breaks. */
    static String withoutBlanks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.chars()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && character != '\u200B'
                        && character != '\uFEFF')
                .forEach(character -> kept.append((char) character));
        return kept.toString();
    }
}
