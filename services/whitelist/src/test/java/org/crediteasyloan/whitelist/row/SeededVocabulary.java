package org.crediteasyloan.whitelist.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vocabulary as the migration seeds it, read without a database. */
final class SeededVocabulary {

    private static final Pattern REGION = Pattern.compile("\\('(\\d{6})', '([^']+)', ");
    private static final Pattern WORD = Pattern.compile("\\('([A-Z_]+)', '([^']+)', '([^']*)'\\)");

    static Vocabulary load() {
        String sql;
        try (var in = SeededVocabulary.class.getResourceAsStream("/db/migration/V2__vocabulary.sql")) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> regionCodes = new HashMap<>();
        Matcher region = REGION.matcher(sql);
        while (region.find()) {
            regionCodes.put(region.group(2), region.group(1));
        }
        Set<String> codes = new HashSet<>(regionCodes.values());
        Map<String, Map<String, String>> words = new HashMap<>();
        Matcher word = WORD.matcher(sql);
        while (word.find()) {
            words.computeIfAbsent(word.group(1), kind -> new HashMap<>()).put(word.group(2), word.group(3));
        }
        regionCodes.putAll(words.get("REGION"));
        Map<String, ListField> headers = new HashMap<>();
        words.get("HEADER").forEach((header, field) -> headers.put(header, ListField.valueOf(field)));
        List<String> footers = new ArrayList<>(words.get("FOOTER").keySet());
        return new Vocabulary(
                headers,
                words.get("TAG_OF_HEADER"),
                regionCodes,
                codes,
                words.get("INDUSTRY"),
                words.get("NO_TAG").keySet(),
                words.get("ANY_BANK").keySet(),
                footers);
    }

    private SeededVocabulary() {}
}
