package org.crediteasyloan.whitelist.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.lead.LeadFate;
import org.crediteasyloan.whitelist.lead.LeadFates;
import org.crediteasyloan.whitelist.row.Verdict;
import org.jspecify.annotations.Nullable;

/** Shows an authority its own batches, their rows and what became of them. */
@ApplicationScoped
class ReadBatches {

    private static final int MAX_LINE_DIGITS = 9;

    private final Batches batches;
    private final ListingRows rows;
    private final LeadFates leadFates;
    private final BatchTexts texts;

    ReadBatches(Batches batches, ListingRows rows, LeadFates leadFates, BatchTexts texts) {
        this.batches = batches;
        this.rows = rows;
        this.leadFates = leadFates;
        this.texts = texts;
    }

    Page<BatchView> page(ParticipantCode authority, @Nullable String cursor, int limit) {
        Position after = Position.fromCursor(cursor);
        return Page.of(
                batches.after(authority, after, limit),
                Batches.Placed::position,
                placed -> texts.view(placed.batch()),
                after);
    }

    BatchView get(UUID batchId, ParticipantCode authority) {
        return texts.view(batches.get(batchId, authority));
    }

    /** Rows never change, so the line itself is the cursor. */
    Page<RowView> rows(
            UUID batchId, ParticipantCode authority, @Nullable Verdict verdict, @Nullable String cursor, int limit) {
        batches.get(batchId, authority).requireRead();
        int afterLine = lineOf(cursor);
        List<ListingRows.Stored> page = rows.page(batchId, verdict, afterLine, limit);
        Map<UUID, LeadFate> fates =
                leadFates.ofRows(page.stream().map(ListingRows.Stored::rowId).toList());
        int lastLine = page.isEmpty() ? afterLine : page.getLast().row().line();
        return new Page<>(page.stream().map(stored -> RowView.of(stored, fates)).toList(), String.valueOf(lastLine));
    }

    /** How the batch was read, for the file of its faulty rows. */
    @Transactional
    Reading reading(UUID batchId, ParticipantCode authority) {
        return texts.reading(batches.get(batchId, authority));
    }

    private static int lineOf(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (cursor.length() > MAX_LINE_DIGITS || !cursor.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw Refusal.of(CommonRule.INVALID_CURSOR);
        }
        return Integer.parseInt(cursor);
    }
}
