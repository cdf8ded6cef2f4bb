package org.crediteasyloan.whitelist.batch;

import java.util.List;
import org.crediteasyloan.whitelist.row.Finding;

/**
 * How a file was read (读取结果).
 *
 * @param headers as written, in their order
 * @param unknownHeaders columns that were kept and not used
 * @param ignoredLines titles, totals and signatures
 */
record Reading(
        int headerLine,
        List<String> headers,
        List<String> unknownHeaders,
        List<Integer> ignoredLines,
        RowCounts counts,
        List<FindingCount> findings) {

    /** What has been counted, be it of a part of the list. */
    record Counted(RowCounts counts, List<FindingCount> findings) {

        static final Counted NOTHING = new Counted(new RowCounts(0, 0, 0, 0), List.of());
    }

    /** Rows by verdict. */
    record RowCounts(int total, int accepted, int acceptedWithWarnings, int rejected) {}

    /** Findings by code; a row may have several. */
    record FindingCount(String code, Finding.Severity severity, int count) {}
}
