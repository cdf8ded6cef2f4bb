package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;

/**
 * The sealed texts of a batch: the file's name and the words of a rejection are written freely by people, and headers as written
 * are a row of the file, which in a broken file is a row of persons.
 */
@ApplicationScoped
class BatchTexts {

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("list_batch", "id", "file_name", "rejection_reason", "reading");

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
        try {
            return encryption.seal(TABLE.cell("reading", batchId), mapper.writeValueAsString(reading));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Reading reading(Batch batch) {
        try {
            return mapper.readValue(encryption.open(TABLE.cell("reading", batch.id), batch.reading), Reading.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Cannot read how a batch was read", unreadable);
        }
    }

    BatchView view(Batch batch) {
        Sealed reason = batch.rejectionReason;
        return BatchView.of(
                batch,
                reading(batch),
                encryption.open(TABLE.cell("file_name", batch.id), batch.fileName),
                reason == null ? null : encryption.open(TABLE.cell("rejection_reason", batch.id), reason));
    }
}
