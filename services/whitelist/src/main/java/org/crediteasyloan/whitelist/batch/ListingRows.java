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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.whitelist.row.Finding;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.RowClaim;
import org.crediteasyloan.whitelist.row.Verdict;
import org.jspecify.annotations.Nullable;

/** The judged rows (名单行). Plain SQL, because they come and go by the thousand and stay as they were judged. */
@ApplicationScoped
class ListingRows {

    private static final int FETCH_ROWS = 500;
    private static final int HEX_DIGITS_OF_A_LONG = 16;
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

    void write(UUID batchId, List<JudgedRow> judged) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO listing_row (id, batch_id, line, verdict, code_hash, uscc, name_zh, cells, findings, claim)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (JudgedRow row : judged) {
                UUID id = Ids.next();
                insert.setObject(1, id);
                insert.setObject(2, batchId);
                insert.setInt(3, row.line());
                insert.setString(4, row.verdict().name());
                insert.setObject(5, row.code().map(this::hash).orElse(null));
                insert.setString(6, sealed(id, "uscc", row.uscc()));
                insert.setString(7, sealed(id, "name_zh", row.nameZh()));
                insert.setString(8, sealed(id, "cells", json(row.cells())));
                insert.setString(9, sealed(id, "findings", json(row.findings())));
                insert.setString(
                        10,
                        row.claim()
                                .map(claim -> sealed(id, "claim", json(claim)))
                                .orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot write the rows of the batch " + batchId, failed);
        }
    }

    /**
     * Rejects every row that names the enterprise of an earlier one, and counts them anew. The database looks for them: a list in memory
     * would grow with the file.
     *
     * @param column the header codes stand under
     */
    void rejectRepeated(UUID batchId, String column, Tally tally) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT r.*, first.line AS first_line FROM listing_row r
                        JOIN (SELECT code_hash, min(line) AS line FROM listing_row WHERE batch_id = ? AND code_hash IS NOT NULL
                            GROUP BY code_hash HAVING count(*) > 1) first ON first.code_hash = r.code_hash
                        WHERE r.batch_id = ? AND r.line > first.line ORDER BY r.line""");
                var update = connection.prepareStatement(
                        "UPDATE listing_row SET verdict = ?, findings = ?, claim = NULL WHERE id = ?")) {
            select.setFetchSize(FETCH_ROWS);
            select.setObject(1, batchId);
            select.setObject(2, batchId);
            try (var repeated = select.executeQuery()) {
                while (repeated.next()) {
                    Stored stored = read(repeated);
                    JudgedRow judged = stored.row().repeating(repeated.getInt("first_line"), column);
                    tally.replace(stored.row(), judged);
                    update.setString(1, judged.verdict().name());
                    update.setString(2, sealed(stored.rowId(), "findings", json(judged.findings())));
                    update.setObject(3, stored.rowId());
                    update.executeUpdate();
                }
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot look for repeated rows of the batch " + batchId, failed);
        }
    }

    /** @return how many went */
    int removeSome(UUID batchId, int most) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("""
                        DELETE FROM listing_row WHERE id IN (SELECT id FROM listing_row WHERE batch_id = ? LIMIT ?)""")) {
            delete.setObject(1, batchId);
            delete.setInt(2, most);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot remove the rows of the batch " + batchId, failed);
        }
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
        Optional<RowClaim> claim = row.getString("claim") == null
                ? Optional.empty()
                : Optional.of(mapper.readValue(open(id, row, "claim"), RowClaim.class));
        return new Stored(
                id,
                new JudgedRow(
                        row.getInt("line"),
                        Verdict.valueOf(row.getString("verdict")),
                        mapper.readValue(open(id, row, "findings"), new TypeReference<List<Finding>>() {}),
                        claim.map(RowClaim::uscc),
                        open(id, row, "uscc"),
                        open(id, row, "name_zh"),
                        mapper.readValue(open(id, row, "cells"), new TypeReference<List<String>>() {}),
                        claim));
    }

    /** Half of the hash is as good as unique among the rows of a list, and half as large. */
    private UUID hash(UnifiedSocialCreditCode code) {
        String hash = encryption.lookupHash("listing_row.code", code.value());
        return new UUID(
                HexFormat.fromHexDigitsToLong(hash, 0, HEX_DIGITS_OF_A_LONG),
                HexFormat.fromHexDigitsToLong(hash, HEX_DIGITS_OF_A_LONG, 2 * HEX_DIGITS_OF_A_LONG));
    }

    private String open(UUID id, ResultSet row, String column) throws SQLException {
        return encryption.open(TABLE.cell(column, id), new Sealed(row.getString(column)));
    }

    private String sealed(UUID id, String column, String text) {
        return encryption.seal(TABLE.cell(column, id), text).text();
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
