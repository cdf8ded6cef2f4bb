package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.RowClaim;
import org.jspecify.annotations.Nullable;

/** Writes judged rows in bundles, so that memory does not grow with the file. */
final class RowWriter implements Consumer<JudgedRow>, AutoCloseable {

    private static final int BUNDLE_ROWS = 500;
    private static final String INSERT = """
            INSERT INTO listing_row (id, batch_id, line, verdict, uscc, name_zh, cells, findings, claim)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;
    private final FieldEncryption encryption;
    private final UUID batchId;
    private final List<JudgedRow> bundle = new ArrayList<>(BUNDLE_ROWS);

    RowWriter(AgroalDataSource dataSource, ObjectMapper mapper, FieldEncryption encryption, UUID batchId) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.encryption = encryption;
        this.batchId = batchId;
    }

    @Override
    public void accept(JudgedRow row) {
        bundle.add(row);
        if (bundle.size() == BUNDLE_ROWS) {
            close();
        }
    }

    /** Writes what is left; may be called again. */
    @Override
    public void close() {
        if (bundle.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (JudgedRow row : bundle) {
                UUID id = Ids.next();
                insert.setObject(1, id);
                insert.setObject(2, batchId);
                insert.setInt(3, row.line());
                insert.setString(4, row.verdict().name());
                insert.setString(5, sealed(id, "uscc", row.uscc()));
                insert.setString(6, sealed(id, "name_zh", row.nameZh()));
                insert.setString(7, sealed(id, "cells", json(row.cells())));
                insert.setString(8, sealed(id, "findings", json(row.findings())));
                insert.setString(9, claimOf(id, row));
                insert.addBatch();
            }
            insert.executeBatch();
            bundle.clear();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot write the rows of a batch", failed);
        }
    }

    private @Nullable String claimOf(UUID id, JudgedRow row) {
        RowClaim claim = row.claim().orElse(null);
        return claim == null ? null : sealed(id, "claim", json(claim));
    }

    private String sealed(UUID id, String column, String text) {
        return encryption.seal(ListingRows.TABLE.cell(column, id), text).text();
    }

    /** PostgreSQL keeps no NUL in a text; a file with one was refused as no text, a spreadsheet may still hold it. */
    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
