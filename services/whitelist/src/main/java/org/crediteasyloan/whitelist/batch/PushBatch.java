package org.crediteasyloan.whitelist.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.listtype.ListTypes;

/** Receives a file as a batch; {@link ReadList} judges it. */
@ApplicationScoped
class PushBatch {

    private final Batches batches;
    private final FileParts parts;
    private final ListTypes listTypes;
    private final VocabularyTable vocabulary;
    private final BatchTexts texts;
    private final Event<BatchReceived> received;
    private final Clock clock;

    PushBatch(
            Batches batches,
            FileParts parts,
            ListTypes listTypes,
            VocabularyTable vocabulary,
            BatchTexts texts,
            Event<BatchReceived> received,
            Clock clock) {
        this.batches = batches;
        this.parts = parts;
        this.listTypes = listTypes;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.received = received;
        this.clock = clock;
    }

    /**
     * The same number with the same content is the same batch, whatever key the request carried.
     *
     * @throws Refusal {@code list-type-unknown}, {@code batch-no-reused}, {@code regions-not-published}, {@code industries-not-published}
     */
    @Transactional
    BatchView push(Batches.Push push, Path file) {
        if (listTypes.find(push.listTypeCode()).isEmpty()) {
            throw Refusal.of(BatchRule.LIST_TYPE_UNKNOWN, push.listTypeCode());
        }
        vocabulary.requirePublished();
        Optional<UUID> inserted = batches.tryInsert(push, clock.instant());
        if (inserted.isEmpty()) {
            return firstAnswer(push);
        }
        UUID batchId = inserted.get();
        parts.keep(batchId, file);
        received.fire(new BatchReceived(batchId));
        return texts.view(batches.get(batchId, push.authority()));
    }

    private BatchView firstAnswer(Batches.Push push) {
        Batch batch = batches.ofNumber(push.authority(), push.batchNo());
        if (!batch.isSamePush(push.listTypeCode(), push.contentHash())) {
            throw Refusal.of(BatchRule.BATCH_NO_REUSED, push.batchNo());
        }
        return texts.view(batch);
    }
}
