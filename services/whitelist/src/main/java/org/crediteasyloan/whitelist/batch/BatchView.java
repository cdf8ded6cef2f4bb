package org.crediteasyloan.whitelist.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/** A batch as its authority sees it. */
record BatchView(
        UUID batchId,
        long version,
        String batchNo,
        String listTypeCode,
        ParticipantCode authority,
        String fileName,
        String contentHash,
        Batch.Status status,
        Reading.RowCounts counts,
        List<Reading.FindingCount> findings,
        int headerLine,
        List<String> unknownHeaders,
        List<Integer> ignoredLines,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String rejectionReason) {

    static BatchView of(Batch batch, Reading reading, String fileName, @Nullable String rejectionReason) {
        return new BatchView(
                batch.id,
                batch.version,
                batch.batchNo,
                batch.listTypeCode,
                new ParticipantCode(batch.authority),
                fileName,
                batch.contentHash,
                batch.status,
                reading.counts(),
                reading.findings(),
                reading.headerLine(),
                reading.unknownHeaders(),
                reading.ignoredLines(),
                batch.madeAt,
                batch.decidedAt,
                rejectionReason);
    }
}
