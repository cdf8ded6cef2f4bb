package org.crediteasyloan.whitelist.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.whitelist.sheet.ListFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleListVerdictsTest {

    private static final Limits LIMITS = new Limits(10_000_000_000L, 120);

    /** What each planted fault of the truth files has to be found as. */
    private static final Map<String, List<String>> FINDINGS_BY_FAULT = Map.ofEntries(
            Map.entry("", List.of()),
            Map.entry("FULLWIDTH", List.of("USCC_FULL_WIDTH")),
            Map.entry("LOWER", List.of("USCC_LOWER_CASE")),
            Map.entry("SPACES", List.of("USCC_BLANKS")),
            Map.entry("CHECK_CHAR", List.of("USCC_CHECK_FAILED")),
            Map.entry("FORMULA", List.of("FORMULA_AS_DATA")),
            Map.entry("SHORT_CODE", List.of("USCC_SHORT_CODE")),
            Map.entry("BAD_CHAR", List.of("USCC_BAD_CHAR")),
            Map.entry("SCI", List.of("USCC_SCIENTIFIC_NOTATION")),
            Map.entry("NO_NAME", List.of("NAME_MISSING")),
            Map.entry("NEG_AMOUNT", List.of("AMOUNT_NEGATIVE")),
            Map.entry("AMOUNT_TEXT", List.of("AMOUNT_NOT_A_NUMBER")),
            Map.entry("HUGE_AMOUNT", List.of("AMOUNT_ABOVE_LIMIT")),
            Map.entry("TERM_ZERO", List.of("TERM_NOT_POSITIVE")),
            Map.entry("UNKNOWN_REGION", List.of("REGION_UNKNOWN")),
            Map.entry("BAD_DATE", List.of("DATE_INVALID")),
            Map.entry("DUP", List.of("DUPLICATE_IN_BATCH")));

    private static final List<String> ONLY_WARNED = List.of("FULLWIDTH", "LOWER", "SPACES", "CHECK_CHAR", "FORMULA");

    @ParameterizedTest
    @CsvSource({
        "sample-a, sample-a.xlsx, 1",
        "sample-a, sample-a.gb18030.csv, 1",
        "sample-b, sample-b.xlsx, 3",
        "sample-b, sample-b.gb18030.csv, 3"
    })
    void everyRowGetsExactlyTheVerdictOfTheTruthFile(String sample, String file, int headerLine) {
        Map<Integer, String> truth = SampleLists.truthByLine(sample, headerLine);

        List<JudgedRow> rows = read(file);

        Map<Integer, List<String>> found = new LinkedHashMap<>();
        Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
        rows.forEach(row -> {
            found.put(row.line(), row.findings().stream().map(Finding::code).toList());
            verdicts.put(row.line(), row.verdict());
        });
        Map<Integer, List<String>> expected = new LinkedHashMap<>();
        Map<Integer, Verdict> expectedVerdicts = new LinkedHashMap<>();
        truth.forEach((line, fault) -> {
            expected.put(line, FINDINGS_BY_FAULT.get(fault));
            expectedVerdicts.put(line, verdictOf(fault));
        });
        assertThat(found).isEqualTo(expected);
        assertThat(verdicts).isEqualTo(expectedVerdicts);
    }

    private static Verdict verdictOf(String fault) {
        if (fault.isEmpty()) {
            return Verdict.ACCEPTED;
        }
        return ONLY_WARNED.contains(fault) ? Verdict.ACCEPTED_WITH_WARNINGS : Verdict.REJECTED;
    }

    /** Repetitions are found by the database once all is read; here by looking back. */
    private static List<JudgedRow> read(String file) {
        List<JudgedRow> rows = new ArrayList<>();
        Map<UnifiedSocialCreditCode, Integer> lines = new HashMap<>();
        ListReading reading = new ListReading(SeededVocabulary.load(), LIMITS, Reach.EVERYWHERE, 0, row -> {
            Integer earlier =
                    row.code().map(code -> lines.putIfAbsent(code, row.line())).orElse(null);
            rows.add(earlier == null ? row : row.repeating(earlier, "信用代码"));
        });
        ListFile.read(SampleLists.file(file), reading);
        reading.finish();
        return rows;
    }
}
