package org.crediteasyloan.whitelist.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its authority sees it.
 *
 * @param readRows how many rows have been judged so far
 * @param counts and what follows up to the ignored lines: absent until the whole list has been read
 * @param fault why it could not be read
 */
record BatchView(
        UUID batchId,
        long version,
        String batchNo,
        String listTypeCode,
        ParticipantCode authority,
        String fileName,
        String contentHash,
        long sizeBytes,
        boolean dryRun,
        Batch.Status status,
        int readRows,
        Reading.@Nullable RowCounts counts,
        @Nullable List<Reading.FindingCount> findings,
        @Nullable Integer headerLine,
        @Nullable List<Reading.ReadColumn> columns,
        @Nullable List<String> unknownHeaders,
        @Nullable List<Integer> ignoredLines,
        @Nullable FileFaultView fault,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String rejectionReason) {

    static BatchView of(
            Batch batch,
            @Nullable Reading reading,
            @Nullable FileFaultView fault,
            String fileName,
            @Nullable String rejectionReason) {
        return new BatchView(
                batch.id,
                batch.version,
                batch.batchNo,
                batch.listTypeCode,
                new ParticipantCode(batch.authority),
                fileName,
                batch.contentHash,
                batch.sizeBytes,
                batch.isDryRun,
                batch.status,
                batch.readRows,
                reading == null ? null : reading.counts(),
                reading == null ? null : reading.findings(),
                reading == null ? null : reading.headerLine(),
                reading == null ? null : reading.columns(),
                reading == null ? null : reading.unknownHeaders(),
                reading == null ? null : reading.ignoredLines(),
                fault,
                batch.madeAt,
                batch.decidedAt,
                rejectionReason);
    }
}
