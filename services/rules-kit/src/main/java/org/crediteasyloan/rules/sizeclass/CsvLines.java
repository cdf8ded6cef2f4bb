package org.crediteasyloan.rules.sizeclass;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** The simple csv both tables come in: no quotes, lines beginning with # are comments, the header comes first. */
final class CsvLines {

    private static final int MAX_LINES = 1_000;

    private CsvLines() {}

    static List<String> read(Reader csv) {
        try (BufferedReader reader = new BufferedReader(csv)) {
            return reader.lines()
                    .limit(MAX_LINES)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
