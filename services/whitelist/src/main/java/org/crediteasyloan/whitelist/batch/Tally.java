package org.crediteasyloan.whitelist.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crediteasyloan.whitelist.row.ColumnPlan;
import org.crediteasyloan.whitelist.row.Finding;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.Verdict;

/** Counts verdicts and findings while rows go by. */
final class Tally {

    private final Map<Verdict, Integer> rows = new EnumMap<>(Verdict.class);
    private final Map<String, Reading.FindingCount> findings = new TreeMap<>();

    void add(JudgedRow row) {
        rows.merge(row.verdict(), 1, Integer::sum);
        for (Finding finding : row.findings()) {
            findings.merge(
                    finding.code(),
                    new Reading.FindingCount(finding.code(), finding.severity(), 1),
                    (before, one) -> new Reading.FindingCount(one.code(), one.severity(), before.count() + 1));
        }
    }

    Reading reading(ColumnPlan plan, List<Integer> ignoredLines) {
        return new Reading(
                plan.headerLine(),
                plan.headers(),
                plan.unknownHeaders(),
                ignoredLines,
                new Reading.RowCounts(
                        rows.values().stream().mapToInt(Integer::intValue).sum(),
                        rows.getOrDefault(Verdict.ACCEPTED, 0),
                        rows.getOrDefault(Verdict.ACCEPTED_WITH_WARNINGS, 0),
                        rows.getOrDefault(Verdict.REJECTED, 0)),
                List.copyOf(findings.values()));
    }
}
