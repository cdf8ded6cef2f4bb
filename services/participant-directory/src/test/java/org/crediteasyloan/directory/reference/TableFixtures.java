package org.crediteasyloan.directory.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.kit.identity.Duty;

/** Contents as they are sent, and the two persons who publish them. */
final class TableFixtures {

    static final Caller MAKER = Caller.operator("su.huimin", Duty.REFERENCE_MAKER);
    static final Caller APPROVER = Caller.operator("xie.haifeng", Duty.REFERENCE_APPROVER);
    static final String TABLES = "/reference-tables";

    private static final String SOURCE = "中国人民银行授权全国银行间同业拆借中心公告";

    private TableFixtures() {}

    /** Of a table nobody else uses. */
    static String newRateTable() {
        return TABLES + "/rate-table.RATE_"
                + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }

    static Map<String, Object> draft(Map<String, Object> content) {
        return Map.of("source", SOURCE, "content", content);
    }

    /** The revision to publish. */
    static long drafted(String path, Map<String, Object> content) {
        return MAKER.put(path + "/draft", draft(content))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    static void published(String path, Map<String, Object> content) {
        APPROVER.post(path + "/publication", Map.of("revision", drafted(path, content)))
                .statusCode(200);
    }

    static Map<String, Object> rates(Object... datesAndPercents) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < datesAndPercents.length; i += 2) {
            entries.add(Map.of("validFrom", datesAndPercents[i], "annualRatePercent", datesAndPercents[i + 1]));
        }
        return Map.of("kind", "RATE_TABLE", "entries", entries);
    }

    @SafeVarargs
    static Map<String, Object> calendar(Map<String, Object>... years) {
        return Map.of("kind", "WORKING_DAY_CALENDAR", "years", List.of(years));
    }

    static Map<String, Object> year(int year, boolean provisional) {
        return year(year, provisional, List.of(), List.of());
    }

    static Map<String, Object> year(int year, boolean provisional, List<String> offDays, List<String> workingWeekends) {
        return Map.of("year", year, "offDays", offDays, "workingWeekends", workingWeekends, "provisional", provisional);
    }

    @SafeVarargs
    static Map<String, Object> regions(Map<String, Object>... regions) {
        return Map.of("kind", "REGIONS", "regions", List.of(regions));
    }

    /** @param others names and values of further fields */
    static Map<String, Object> region(String code, String level, Object... others) {
        return with(Map.of("code", code, "nameZh", "某地", "nameEn", "A place", "level", level), others);
    }

    static Map<String, Object> industries(String... codes) {
        return Map.of(
                "kind",
                "INDUSTRIES",
                "industries",
                Arrays.stream(codes)
                        .map(code -> Map.of("code", code, "nameZh", "某业", "nameEn", "An industry"))
                        .toList());
    }

    @SafeVarargs
    static Map<String, Object> standard(String validFrom, Map<String, Object>... groups) {
        return Map.of("validFrom", validFrom, "groups", List.of(groups));
    }

    @SafeVarargs
    static Map<String, Object> group(String code, List<String> industryCodes, Map<String, Object>... limits) {
        return Map.of(
                "code",
                code,
                "nameZh",
                "某组",
                "nameEn",
                "A group",
                "industryCodes",
                industryCodes,
                "limits",
                List.of(limits));
    }

    static Map<String, Object> limit(String metric, long small, long medium, long large) {
        return Map.of("metric", metric, "small", small, "medium", medium, "large", large);
    }

    @SafeVarargs
    static Map<String, Object> levels(Map<String, Object>... levels) {
        return Map.of("kind", "CONNECTION_LEVELS", "levels", List.of(levels));
    }

    static Map<String, Object> level(String code, String validFrom, String... features) {
        return Map.of(
                "code",
                code,
                "validFrom",
                validFrom,
                "nameZh",
                "某级别",
                "nameEn",
                "A level",
                "features",
                List.of(features),
                "needsKey",
                true);
    }

    @SafeVarargs
    static Map<String, Object> codes(Map<String, Object>... codes) {
        return Map.of("kind", "CODE_LIST", "codes", List.of(codes));
    }

    /** @param others names and values of further fields */
    static Map<String, Object> code(String code, String validFrom, Object... others) {
        return with(Map.of("code", code, "nameZh", "某码", "nameEn", "A code", "validFrom", validFrom), others);
    }

    private static Map<String, Object> with(Map<String, Object> fields, Object... others) {
        Map<String, Object> all = new HashMap<>(fields);
        for (int i = 0; i < others.length; i += 2) {
            all.put(others[i].toString(), others[i + 1]);
        }
        return all;
    }
}
