package org.crediteasyloan.whitelist.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;
import org.crediteasyloan.whitelist.row.Limits;
import org.crediteasyloan.whitelist.row.ListReading;
import org.crediteasyloan.whitelist.sheet.ListFile;

/** Takes a file as a batch: the whole of it judged and stored in one transaction, or nothing of it. */
@ApplicationScoped
class PushBatch {

    private final Batches batches;
    private final ListingRows rows;
    private final ListTypes listTypes;
    private final VocabularyTable vocabulary;
    private final ReachOfSender reach;
    private final BatchTexts texts;
    private final Clock clock;

    PushBatch(
            Batches batches,
            ListingRows rows,
            ListTypes listTypes,
            VocabularyTable vocabulary,
            ReachOfSender reach,
            BatchTexts texts,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.listTypes = listTypes;
        this.vocabulary = vocabulary;
        this.reach = reach;
        this.texts = texts;
        this.clock = clock;
    }

    /** The same number with the same content is the same batch, whatever key the request carried. */
    @Transactional
    BatchView push(Batches.Push push, Path file) {
        ListType listType = listTypes
                .find(push.listTypeCode())
                .orElseThrow(() -> Refusal.of(BatchRule.LIST_TYPE_UNKNOWN, push.listTypeCode()));
        Optional<UUID> inserted = batches.tryInsert(push, clock.instant());
        if (inserted.isEmpty()) {
            return firstAnswer(push);
        }
        Reading reading = judge(inserted.get(), push.authority(), listType, file);
        Batch batch = batches.get(inserted.get(), push.authority());
        batch.reading = texts.reading(batch.id, reading);
        return texts.view(batch);
    }

    private BatchView firstAnswer(Batches.Push push) {
        Batch batch = batches.ofNumber(push.authority(), push.batchNo());
        if (!batch.isSamePush(push.listTypeCode(), push.contentHash())) {
            throw Refusal.of(BatchRule.BATCH_NO_REUSED, push.batchNo());
        }
        return texts.view(batch);
    }

    private Reading judge(UUID batchId, ParticipantCode authority, ListType listType, Path file) {
        Tally tally = new Tally();
        try (RowWriter writer = rows.writer(batchId)) {
            ListReading reading = new ListReading(
                    vocabulary.read(),
                    new Limits(listType.maxAmountFen(), listType.maxTermMonths()),
                    reach.of(authority),
                    row -> {
                        tally.add(row);
                        writer.accept(row);
                    });
            ListFile.read(file, reading);
            return tally.reading(reading.finish(), reading.ignoredLines());
        }
    }
}
