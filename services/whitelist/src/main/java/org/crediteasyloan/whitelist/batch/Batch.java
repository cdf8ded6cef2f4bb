package org.crediteasyloan.whitelist.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A batch (批次): one file of one authority.
 *
 * <pre>
 *   push --> RECEIVED --> READING --> AWAITING_APPROVAL --approve (another person)--> APPROVED
 *                                                       --reject (another person)---> REJECTED
 *                                 --> UNREADABLE, when the file is no list
 *                                 --> TRIED, when it was a dry run
 * </pre>
 */
@Entity
@Table(name = "list_batch")
class Batch {

    enum Status {
        RECEIVED,
        READING,
        UNREADABLE,
        TRIED,
        AWAITING_APPROVAL,
        APPROVED,
        REJECTED
    }

    @Id
    UUID id;

    long version;

    String authority;

    @Column(name = "batch_no")
    String batchNo;

    @Column(name = "list_type_code")
    String listTypeCode;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "file_name")
    @Convert(converter = SealedConverter.class)
    Sealed fileName;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "dry_run")
    boolean isDryRun;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "read_rows")
    int readRows;

    /** {@link Reading} as JSON, once it has been read; before that {@link Reading.Counted}. */
    @Convert(converter = SealedConverter.class)
    @Nullable Sealed reading;

    /** {@link FileFaultView} as JSON. */
    @Convert(converter = SealedConverter.class)
    @Nullable Sealed fault;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "decided_by")
    @Nullable String decidedBy;

    @Column(name = "decided_at")
    @Nullable Instant decidedAt;

    @Column(name = "rejection_reason")
    @Convert(converter = SealedConverter.class)
    @Nullable Sealed rejectionReason;

    @SuppressWarnings("NullAway.Init")
    Batch() {}

    boolean isSamePush(String otherListTypeCode, String otherContentHash) {
        return listTypeCode.equals(otherListTypeCode) && contentHash.equals(otherContentHash);
    }

    void approve(String approver, Instant now, int acceptedRows) {
        decide(Status.APPROVED, approver, now);
        if (acceptedRows == 0) {
            throw Refusal.of(BatchRule.NOTHING_TO_APPROVE);
        }
    }

    void reject(String approver, Instant now, Sealed reason) {
        decide(Status.REJECTED, approver, now);
        rejectionReason = reason;
    }

    /** Whether every row has its verdict. */
    boolean isRead() {
        return switch (status) {
            case RECEIVED, READING, UNREADABLE -> false;
            case TRIED, AWAITING_APPROVAL, APPROVED, REJECTED -> true;
        };
    }

    /** @throws Refusal {@code batch-not-read} */
    void requireRead() {
        if (!isRead()) {
            throw Refusal.of(BatchRule.BATCH_NOT_READ);
        }
    }

    private void decide(Status decision, String approver, Instant now) {
        requireRead();
        if (isDryRun) {
            throw Refusal.of(BatchRule.BATCH_IS_DRY_RUN);
        }
        if (status != Status.AWAITING_APPROVAL) {
            throw Refusal.of(BatchRule.BATCH_ALREADY_DECIDED);
        }
        if (approver.equals(madeBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        status = decision;
        decidedBy = approver;
        decidedAt = now;
        version++;
    }
}
