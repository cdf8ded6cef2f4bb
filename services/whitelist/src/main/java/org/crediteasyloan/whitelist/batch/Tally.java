package org.crediteasyloan.whitelist.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crediteasyloan.whitelist.row.ColumnPlan;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.Verdict;

/** Counts verdicts and findings while rows go by. */
final class Tally {

    private final Map<Verdict, Integer> rows = new EnumMap<>(Verdict.class);
    private final Map<String, Reading.FindingCount> findings = new TreeMap<>();

    /** @param before what was counted of the same list already */
    Tally(Reading.Counted before) {
        rows.put(Verdict.ACCEPTED, before.counts().accepted());
        rows.put(Verdict.ACCEPTED_WITH_WARNINGS, before.counts().acceptedWithWarnings());
        rows.put(Verdict.REJECTED, before.counts().rejected());
        before.findings().forEach(finding -> findings.put(finding.code(), finding));
    }

    void add(JudgedRow row) {
        count(row, 1);
    }

    /** The row was judged anew. */
    void replace(JudgedRow before, JudgedRow after) {
        count(before, -1);
        count(after, 1);
    }

    Reading.Counted counted() {
        int accepted = rows.getOrDefault(Verdict.ACCEPTED, 0);
        int warned = rows.getOrDefault(Verdict.ACCEPTED_WITH_WARNINGS, 0);
        int rejected = rows.getOrDefault(Verdict.REJECTED, 0);
        return new Reading.Counted(
                new Reading.RowCounts(accepted + warned + rejected, accepted, warned, rejected),
                List.copyOf(findings.values()));
    }

    Reading reading(ColumnPlan plan, List<Integer> ignoredLines) {
        Reading.Counted counted = counted();
        return new Reading(
                plan.headerLine(),
                plan.headers(),
                plan.fieldsByHeader().entrySet().stream()
                        .map(column -> new Reading.ReadColumn(column.getKey(), column.getValue()))
                        .toList(),
                plan.unknownHeaders(),
                ignoredLines,
                counted.counts(),
                counted.findings());
    }

    private void count(JudgedRow row, int by) {
        rows.merge(row.verdict(), by, Integer::sum);
        row.findings()
                .forEach(finding -> findings.merge(
                        finding.code(),
                        new Reading.FindingCount(finding.code(), finding.severity(), by),
                        (before, more) -> new Reading.FindingCount(
                                before.code(), before.severity(), before.count() + more.count())));
    }
}
