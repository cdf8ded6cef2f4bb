package org.crediteasyloan.whitelist.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.whitelist.row.Finding;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.RowClaim;
import org.crediteasyloan.whitelist.row.Verdict;
import org.jspecify.annotations.Nullable;

/** The judged rows (名单行). Plain SQL, because they come and go by the thousand and are never changed. */
@ApplicationScoped
class ListingRows {

    private static final int FETCH_ROWS = 500;
    private static final String SELECT =
            "SELECT id, line, verdict, uscc, name_zh, cells, findings, claim FROM listing_row WHERE batch_id = ? ";

    record Stored(UUID rowId, JudgedRow row) {}

    /** Also what is not judged yet: in a broken file any cell may be a person. */
    @Produces
    @Singleton
    static final SealedTable TABLE =
            SealedTable.of("listing_row", "id", "uscc", "name_zh", "cells", "findings", "claim");

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;
    private final FieldEncryption encryption;

    ListingRows(AgroalDataSource dataSource, ObjectMapper mapper, FieldEncryption encryption) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.encryption = encryption;
    }

    /** Takes rows one by one and writes them in bundles; to be closed in the transaction it was opened in. */
    RowWriter writer(UUID batchId) {
        return new RowWriter(dataSource, mapper, encryption, batchId);
    }

    List<Stored> page(UUID batchId, @Nullable Verdict verdict, int afterLine, int limit) {
        List<Stored> page = new ArrayList<>();
        query(
                SELECT + "AND line > ? AND (?::text IS NULL OR verdict = ?) ORDER BY line LIMIT ?",
                statement -> {
                    statement.setObject(1, batchId);
                    statement.setInt(2, afterLine);
                    statement.setString(3, verdict == null ? null : verdict.name());
                    statement.setString(4, verdict == null ? null : verdict.name());
                    statement.setInt(5, limit);
                },
                page::add);
        return page;
    }

    void forEachAccepted(UUID batchId, Consumer<Stored> reader) {
        query(SELECT + "AND verdict <> 'REJECTED' ORDER BY line", statement -> statement.setObject(1, batchId), reader);
    }

    void forEachRejected(UUID batchId, Consumer<Stored> reader) {
        query(SELECT + "AND verdict = 'REJECTED' ORDER BY line", statement -> statement.setObject(1, batchId), reader);
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void query(String sql, Parameters parameters, Consumer<Stored> reader) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_ROWS);
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(read(rows));
                }
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the rows of a batch", failed);
        }
    }

    private Stored read(ResultSet row) throws SQLException, JsonProcessingException {
        UUID id = row.getObject("id", UUID.class);
        boolean hasClaim = row.getString("claim") != null;
        return new Stored(
                id,
                new JudgedRow(
                        row.getInt("line"),
                        Verdict.valueOf(row.getString("verdict")),
                        mapper.readValue(open(id, row, "findings"), new TypeReference<List<Finding>>() {}),
                        open(id, row, "uscc"),
                        open(id, row, "name_zh"),
                        mapper.readValue(open(id, row, "cells"), new TypeReference<List<String>>() {}),
                        hasClaim
                                ? Optional.of(mapper.readValue(open(id, row, "claim"), RowClaim.class))
                                : Optional.empty()));
    }

    private String open(UUID id, ResultSet row, String column) throws SQLException {
        return encryption.open(TABLE.cell(column, id), new Sealed(row.getString(column)));
    }
}
