package org.crediteasyloan.acceptance;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for planted words in everything a run left behind: as texts, and byte by byte in the files below. */
final class WordSearch {

    private final List<String> words;
    private final List<String> asBytes;
    private final Set<String> findings = new TreeSet<>();

    WordSearch(List<String> words) {
        this.words = words;
        this.asBytes = words.stream()
                .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** Each word with each place it stands in. */
    Set<String> findings() throws SQLException {
        LeftBehind.readLogs((place, text) -> search(words, place, text));
        LeftBehind.readTopics((place, text) -> search(words, place, text));
        LeftBehind.readTables(_ -> true, (place, text) -> search(words, place, text));
        LeftBehind.readFiles((place, text) -> search(asBytes, "file " + place, text));
        return findings;
    }

    private void search(List<String> needles, String place, String text) {
        for (int at = 0; at < needles.size(); at++) {
            if (text.contains(needles.get(at))) {
                findings.add(words.get(at) + " in " + place);
            }
        }
    }
}
