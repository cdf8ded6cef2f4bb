package org.crediteasyloan.whitelist.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;

/**
 * The files of lists that are still to be read (待读文件), sealed, in the database: received is received with the batch or not at all, and
 * whichever instance reads has them.
 */
@ApplicationScoped
class FileParts {

    private static final int PART_BYTES = 768 * 1024;

    @Produces
    @Singleton
    static final SealedTable TABLE =
            new SealedTable("list_file_part", List.of("batch_id", "part_no"), List.of("content"));

    private final AgroalDataSource dataSource;
    private final FieldEncryption encryption;

    FileParts(AgroalDataSource dataSource, FieldEncryption encryption) {
        this.dataSource = dataSource;
        this.encryption = encryption;
    }

    void keep(UUID batchId, Path file) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO list_file_part (batch_id, part_no, content) VALUES (?, ?, ?)");
                InputStream in = Files.newInputStream(file)) {
            int partNo = 0;
            for (byte[] part = in.readNBytes(PART_BYTES); part.length > 0; part = in.readNBytes(PART_BYTES)) {
                String text = Base64.getEncoder().encodeToString(part);
                insert.setObject(1, batchId);
                insert.setInt(2, partNo);
                insert.setString(
                        3,
                        encryption
                                .seal(TABLE.cell("content", batchId, partNo), text)
                                .text());
                insert.executeUpdate();
                partNo++;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the file of the batch " + batchId, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void copyTo(UUID batchId, Path file) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT part_no, content FROM list_file_part WHERE batch_id = ? ORDER BY part_no");
                OutputStream out = Files.newOutputStream(file)) {
            select.setObject(1, batchId);
            select.setFetchSize(1);
            try (var parts = select.executeQuery()) {
                while (parts.next()) {
                    String text = encryption.open(
                            TABLE.cell("content", batchId, parts.getInt(1)), new Sealed(parts.getString(2)));
                    out.write(Base64.getDecoder().decode(text));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the file of the batch " + batchId, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void forget(UUID batchId) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM list_file_part WHERE batch_id = ?")) {
            delete.setObject(1, batchId);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot forget the file of the batch " + batchId, failed);
        }
    }
}
