package org.crediteasyloan.whitelist.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.whitelist.region.RegionTree;

/** The vocabulary as the migration seeds it and the sample tables state it, read without a database. */
final class SeededVocabulary {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Pattern WORD = Pattern.compile("\\('([A-Z_]+)', '([^']+)', '([^']*)'\\)");

    static Vocabulary load() {
        String sql = migration("V2__vocabulary.sql") + migration("V120__names_of_json.sql");
        RegionTree regions =
                new RegionTree(sample("regions", RegionsState.class).regions());
        Map<String, String> regionCodes = regions.codesByWordOn(TODAY);
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
                regions.codesOn(TODAY),
                words.get("INDUSTRY"),
                words.get("NO_TAG").keySet(),
                words.get("ANY_BANK").keySet(),
                footers);
    }

    private static String migration(String name) {
        try (var in = SeededVocabulary.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <S> S sample(String table, Class<S> stateClass) {
        try {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(SampleTables.stateOf(table), stateClass);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private SeededVocabulary() {}
}
