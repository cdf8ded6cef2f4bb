package org.crediteasyloan.whitelist.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.whitelist.row.ListField;
import org.crediteasyloan.whitelist.row.Vocabulary;

/** The vocabulary as the database holds it; read for each file, so that a new word counts at once. */
@ApplicationScoped
class VocabularyTable {

    private static final String REGIONS = "SELECT name_zh, code FROM region";
    private static final String WORDS = "SELECT word, meaning FROM vocabulary_word WHERE kind = ?";

    private final AgroalDataSource dataSource;

    VocabularyTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Vocabulary read() {
        Map<String, String> codesByRegion = pairs(REGIONS);
        Set<String> regionCodes = Set.copyOf(codesByRegion.values());
        codesByRegion.putAll(pairs(WORDS, "REGION"));
        return new Vocabulary(
                pairs(WORDS, "HEADER").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, word -> ListField.valueOf(word.getValue()))),
                pairs(WORDS, "TAG_OF_HEADER"),
                codesByRegion,
                regionCodes,
                pairs(WORDS, "INDUSTRY"),
                pairs(WORDS, "NO_TAG").keySet(),
                pairs(WORDS, "ANY_BANK").keySet(),
                List.copyOf(pairs(WORDS, "FOOTER").keySet()));
    }

    private Map<String, String> pairs(String sql, String... parameters) {
        try (var connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            Map<String, String> pairs = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pairs.put(rows.getString(1), rows.getString(2));
                }
            }
            return pairs;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the vocabulary", failed);
        }
    }
}
