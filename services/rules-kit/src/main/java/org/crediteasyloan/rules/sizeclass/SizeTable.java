package org.crediteasyloan.rules.sizeclass;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * Size table (划型标准), 工信部联企业〔2011〕300号, as data: lower limits per industry group and figure. A firm has a class when it
 * meets every lower limit of that class, and is MICRO when it misses any limit of SMALL.
 *
 * <p>The table as issued stands on the class path as {@value #RESOURCE}; a newer one is read the same way.
 */
public final class SizeTable {

    public static final String RESOURCE = "/rules/sme-size-thresholds.csv";

    private static final String HEADER = "industry,name_zh,metric,small_min,medium_min,large_min";
    private static final long FEN_PER_TEN_THOUSAND_YUAN = 1_000_000;

    private final SequencedMap<String, List<Limit>> limitsByIndustry;

    private SizeTable(SequencedMap<String, List<Limit>> limitsByIndustry) {
        this.limitsByIndustry = limitsByIndustry;
    }

    private enum Metric {
        EMPLOYEES,
        REVENUE,
        ASSETS
    }

    /** Lower limits in persons or fen. */
    private record Limit(Metric metric, long small, long medium, long large) {

        OptionalLong figure(SizeFigures figures) {
            return switch (metric) {
                case EMPLOYEES -> figures.employees();
                case REVENUE -> figures.revenueFen();
                case ASSETS -> figures.assetsFen();
            };
        }

        SizeClass reachedBy(long figure) {
            if (figure >= large) {
                return SizeClass.LARGE;
            }
            if (figure >= medium) {
                return SizeClass.MEDIUM;
            }
            return figure >= small ? SizeClass.SMALL : SizeClass.MICRO;
        }
    }

    /**
     * Reads the csv form: lines beginning with # are comments, then the header, then one line per industry group and figure;
     * persons, or ten thousands of yuan.
     *
     * @throws RuleRefusal every bad line at once: {@code size-table-malformed}
     */
    public static SizeTable parse(Reader csv) {
        SequencedMap<String, List<Limit>> limits = new LinkedHashMap<>();
        List<RuleProblem> problems = new ArrayList<>();
        List<String> lines = CsvLines.read(csv);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            problems.add(malformed("1", "表头不符", "the header differs"));
        }
        for (int index = 1; index < lines.size(); index++) {
            readLine(lines.get(index), index + 1, limits, problems);
        }
        if (limits.isEmpty() && problems.isEmpty()) {
            problems.add(malformed("1", "没有数据", "there are no limits"));
        }
        if (!problems.isEmpty()) {
            throw new RuleRefusal(problems);
        }
        return new SizeTable(limits);
    }

    /** The industry groups of the table, for example {@code INDUSTRY}, {@code WHOLESALE}, in its order. */
    public Set<String> industries() {
        return Collections.unmodifiableSet(limitsByIndustry.keySet());
    }

    /** The class, or UNKNOWN when the industry group is not in the table or a figure it looks at is missing. */
    public SizeClass classify(String industry, SizeFigures figures) {
        SizeClass smallest = SizeClass.LARGE;
        for (Limit limit : limitsByIndustry.getOrDefault(industry, List.of())) {
            OptionalLong figure = limit.figure(figures);
            if (figure.isEmpty()) {
                return SizeClass.UNKNOWN;
            }
            SizeClass reached = limit.reachedBy(figure.getAsLong());
            // Members stand from small to large, so the least one is the class whose limits are all met.
            smallest = reached.compareTo(smallest) < 0 ? reached : smallest;
        }
        return limitsByIndustry.containsKey(industry) ? smallest : SizeClass.UNKNOWN;
    }

    private static void readLine(String line, int number, Map<String, List<Limit>> limits, List<RuleProblem> problems) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            problems.add(malformed(String.valueOf(number), "应有6列", "six columns are expected"));
            return;
        }
        try {
            Metric metric = Metric.valueOf(cells[2].toUpperCase(Locale.ROOT));
            long unit = metric == Metric.EMPLOYEES ? 1 : FEN_PER_TEN_THOUSAND_YUAN;
            Limit limit = new Limit(metric, amount(cells[3], unit), amount(cells[4], unit), amount(cells[5], unit));
            List<Limit> ofIndustry = limits.computeIfAbsent(cells[0], _ -> new ArrayList<>());
            boolean repeated = ofIndustry.stream().anyMatch(other -> other.metric() == metric);
            if (cells[0].isBlank() || repeated || limit.small() > limit.medium() || limit.medium() > limit.large()) {
                problems.add(malformed(String.valueOf(number), "指标重复或限值倒序", "a figure is repeated or its limits fall"));
            }
            ofIndustry.add(limit);
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(malformed(String.valueOf(number), "指标或限值无法识别", "the figure or a limit is unreadable"));
        }
    }

    private static long amount(String cell, long unit) {
        long value = Long.parseLong(cell);
        if (value < 0) {
            throw new IllegalArgumentException("A limit must not be negative.");
        }
        return Math.multiplyExact(value, unit);
    }

    private static RuleProblem malformed(String line, String whyZh, String whyEn) {
        return new RuleProblem(
                "size-table-malformed",
                "line " + line,
                "划型标准第" + line + "行：" + whyZh + "。",
                "Size table, line " + line + ": " + whyEn + ".");
    }
}
