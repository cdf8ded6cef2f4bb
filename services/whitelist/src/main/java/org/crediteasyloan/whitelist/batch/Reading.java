package org.crediteasyloan.whitelist.batch;

import java.util.List;
import java.util.Objects;
import org.crediteasyloan.whitelist.row.Finding;
import org.crediteasyloan.whitelist.row.ListField;

/**
 * How a file was read (读取结果).
 *
 * @param headers as written, in their order
 * @param columns what was taken for what; empty in what was read before this was kept
 * @param unknownHeaders columns that were kept and not used
 * @param ignoredLines titles, totals and signatures
 */
record Reading(
        int headerLine,
        List<String> headers,
        List<ReadColumn> columns,
        List<String> unknownHeaders,
        List<Integer> ignoredLines,
        RowCounts counts,
        List<FindingCount> findings) {

    Reading {
        columns = Objects.requireNonNullElse(columns, List.of());
    }

    /** A header as written, and what stands below it. */
    record ReadColumn(String header, ListField field) {}

    /** What has been counted, be it of a part of the list. */
    record Counted(RowCounts counts, List<FindingCount> findings) {

        static final Counted NOTHING = new Counted(new RowCounts(0, 0, 0, 0), List.of());
    }

    /** Rows by verdict. */
    record RowCounts(int total, int accepted, int acceptedWithWarnings, int rejected) {}

    /** Findings by code; a row may have several. */
    record FindingCount(String code, Finding.Severity severity, int count) {}
}
