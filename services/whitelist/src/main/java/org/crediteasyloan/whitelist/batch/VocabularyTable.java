package org.crediteasyloan.whitelist.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;
import org.crediteasyloan.whitelist.columnword.ColumnWords;
import org.crediteasyloan.whitelist.region.PublishedRegions;
import org.crediteasyloan.whitelist.region.RegionTree;
import org.crediteasyloan.whitelist.row.ListField;
import org.crediteasyloan.whitelist.row.Vocabulary;

/** The vocabulary: words of our own and published names; read for each file, so that a new one counts at once. */
@ApplicationScoped
class VocabularyTable {

    private static final String WORDS = "SELECT word, meaning FROM vocabulary_word WHERE kind = ?";

    private final AgroalDataSource dataSource;
    private final PublishedRegions regions;
    private final ReferenceData reference;
    private final ColumnWords columnWords;
    private final Clock clock;

    VocabularyTable(
            AgroalDataSource dataSource,
            PublishedRegions regions,
            ReferenceData reference,
            ColumnWords columnWords,
            Clock clock) {
        this.dataSource = dataSource;
        this.regions = regions;
        this.reference = reference;
        this.columnWords = columnWords;
        this.clock = clock;
    }

    /**
     * With what the authority calls its columns.
     *
     * @throws Refusal {@code regions-not-published}, {@code industries-not-published}
     */
    Vocabulary read(ParticipantCode authority) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDayCalendar.ZONE);
        RegionTree tree = regions.get();
        Map<String, String> codesByRegion = tree.codesByWordOn(today);
        codesByRegion.putAll(pairs(WORDS, "REGION"));
        Map<String, String> codesByIndustry = publishedIndustries();
        codesByIndustry.putAll(pairs(WORDS, "INDUSTRY"));
        Map<String, ListField> fieldsByHeader = new HashMap<>();
        pairs(WORDS, "HEADER").forEach((header, field) -> fieldsByHeader.put(header, ListField.valueOf(field)));
        fieldsByHeader.putAll(columnWords.fieldsByHeader(authority));
        return new Vocabulary(
                fieldsByHeader,
                pairs(WORDS, "TAG_OF_HEADER"),
                codesByRegion,
                tree.codesOn(today),
                codesByIndustry,
                pairs(WORDS, "NO_TAG").keySet(),
                pairs(WORDS, "ANY_BANK").keySet(),
                List.copyOf(pairs(WORDS, "FOOTER").keySet()));
    }

    /**
     * Before a list is received: it could not be read.
     *
     * @throws Refusal {@code regions-not-published}, {@code industries-not-published}
     */
    void requirePublished() {
        regions.get();
        publishedIndustries();
    }

    private Map<String, String> publishedIndustries() {
        Map<String, String> codesByName = new HashMap<>();
        reference
                .industries()
                .orElseThrow(() -> Refusal.of(BatchRule.INDUSTRIES_NOT_PUBLISHED))
                .industries()
                .forEach(industry ->
                        codesByName.put(industry.nameZh(), industry.code().value()));
        return codesByName;
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
