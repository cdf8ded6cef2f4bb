package org.crediteasyloan.whitelist.batch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.whitelist.lead.LeadFate;
import org.crediteasyloan.whitelist.row.Finding;
import org.crediteasyloan.whitelist.row.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A row as its authority sees it: the verdict, and what became of it.
 *
 * @param rowNo its number in the file as people see it, from 1
 * @param uscc as written in the file
 * @param lead absent until the row is in a lead
 */
record RowView(
        UUID rowId,
        int rowNo,
        Verdict verdict,
        String uscc,
        String nameZh,
        List<Finding> findings,
        @Nullable LeadFate lead) {

    static RowView of(ListingRows.Stored stored, Map<UUID, LeadFate> fates) {
        return new RowView(
                stored.rowId(),
                stored.row().line(),
                stored.row().verdict(),
                stored.row().uscc(),
                stored.row().nameZh(),
                stored.row().findings(),
                fates.get(stored.rowId()));
    }
}
