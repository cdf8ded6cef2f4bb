package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The sealed texts of a batch: the file's name and the words of a rejection are written freely by people, and headers as written
 * are a row of the file, which in a broken file is a row of persons.
 */
@ApplicationScoped
class BatchTexts {

    @Produces
    @Singleton
    static final SealedTable TABLE =
            SealedTable.of("list_batch", "id", "file_name", "rejection_reason", "reading", "fault");

    private final ObjectMapper mapper;
    private final FieldEncryption encryption;

    BatchTexts(ObjectMapper mapper, FieldEncryption encryption) {
        this.mapper = mapper;
        this.encryption = encryption;
    }

    Sealed fileName(UUID batchId, String fileName) {
        return encryption.seal(TABLE.cell("file_name", batchId), fileName);
    }

    Sealed rejectionReason(UUID batchId, String reason) {
        return encryption.seal(TABLE.cell("rejection_reason", batchId), reason);
    }

    Sealed reading(UUID batchId, Reading reading) {
        return sealed("reading", batchId, reading);
    }

    /** What was counted of a list that is being read. */
    Sealed counted(UUID batchId, Reading.Counted counted) {
        return sealed("reading", batchId, counted);
    }

    Sealed fault(UUID batchId, FileFaultView fault) {
        return sealed("fault", batchId, fault);
    }

    Reading.Counted counted(UUID batchId, @Nullable String sealed) {
        return sealed == null
                ? Reading.Counted.NOTHING
                : opened("reading", batchId, new Sealed(sealed), Reading.Counted.class);
    }

    /** @throws Refusal {@code batch-not-read} */
    Reading reading(Batch batch) {
        batch.requireRead();
        return opened("reading", batch.id, Objects.requireNonNull(batch.reading), Reading.class);
    }

    private Sealed sealed(String column, UUID batchId, Object value) {
        try {
            return encryption.seal(TABLE.cell(column, batchId), mapper.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T opened(String column, UUID batchId, Sealed sealed, Class<T> type) {
        try {
            return mapper.readValue(encryption.open(TABLE.cell(column, batchId), sealed), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read the " + column + " of a batch", unreadable);
        }
    }

    BatchView view(Batch batch) {
        Sealed reason = batch.rejectionReason;
        Sealed fault = batch.fault;
        return BatchView.of(
                batch,
                batch.isRead() ? reading(batch) : null,
                fault == null ? null : opened("fault", batch.id, fault, FileFaultView.class),
                encryption.open(TABLE.cell("file_name", batch.id), batch.fileName),
                reason == null ? null : encryption.open(TABLE.cell("rejection_reason", batch.id), reason));
    }
}
