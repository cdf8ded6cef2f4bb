package org.crediteasyloan.kit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** The rows of the index; every method runs in its caller's transaction. */
@ApplicationScoped
class DeadLetters {

    private static final String COLUMNS =
            "id, topic, partition, message_offset, message_key, headers, payload, failure, reason, failed_at, status,"
                    + " closed_at, closed_by, closing_reason,"
                    + Position.COLUMNS;

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    DeadLetters(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /** True for a letter that was not known; one that is known stays as it is, also when it was closed. */
    boolean add(DeadMessage message, Instant failedAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO dead_letter
                            (id, topic, partition, message_offset, message_key, headers, payload, failure, reason, failed_at)
                        VALUES (?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            insert.setString(5, storable(message.key()));
            insert.setString(6, write(message.headers()));
            insert.setBytes(
                    7, message.payload() == null ? null : message.payload().getBytes(StandardCharsets.UTF_8));
            insert.setString(8, message.failure());
            insert.setString(9, storable(message.reason()));
            insert.setTimestamp(10, Timestamp.from(failedAt));
            return insert.executeUpdate() == 1;
        }
    }

    Page<DeadLetter> page(Optional<DeadLetter.Status> status, Position after, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT " + COLUMNS + " FROM dead_letter WHERE "
                        + Position.READABLE.replace(":feedTx", "?").replace(":feedSeq", "?")
                        + " AND (?::text IS NULL OR status = ?::text)" + Position.ORDER + " LIMIT ?")) {
            select.setString(1, String.valueOf(after.transactionId()));
            select.setLong(2, after.sequence());
            select.setString(3, status.map(Enum::name).orElse(null));
            select.setString(4, status.map(Enum::name).orElse(null));
            select.setInt(5, limit);
            List<StoredLetter> rows = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(letter(row));
                }
            }
            return Page.of(rows, StoredLetter::position, StoredLetter::view, after);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the dead letters", failed);
        }
    }

    /** Locks the letter, so that two operators close it one after the other. */
    Optional<StoredLetter> lock(UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT " + COLUMNS + " FROM dead_letter WHERE id = ? FOR UPDATE")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot lock dead letter " + id, failed);
        }
    }

    DeadLetter close(StoredLetter letter, DeadLetter.Status end, String by, @Nullable String why, Instant now) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE dead_letter SET status = ?, closed_at = ?, closed_by = ?, closing_reason = ? WHERE id = ?"
                                + " RETURNING " + COLUMNS)) {
            update.setString(1, end.name());
            update.setTimestamp(2, Timestamp.from(now));
            update.setString(3, by);
            update.setString(4, why);
            update.setObject(5, letter.view().id());
            try (var row = update.executeQuery()) {
                row.next();
                return letter(row).view();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "Cannot close dead letter " + letter.view().id(), failed);
        }
    }

    long countOpen() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM dead_letter WHERE status = 'OPEN'");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private StoredLetter letter(ResultSet row) throws SQLException {
        Map<String, String> headers = read(row.getString("headers"));
        byte[] payload = row.getBytes("payload");
        Timestamp closedAt = row.getTimestamp("closed_at");
        DeadLetter view = new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("message_offset"),
                row.getString("message_key"),
                headers.get("ce_id"),
                headers.get("ce_type"),
                row.getString("failure"),
                row.getString("reason"),
                payload == null ? 0 : payload.length,
                row.getTimestamp("failed_at").toInstant(),
                DeadLetter.Status.valueOf(row.getString("status")),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("closed_by"),
                row.getString("closing_reason"));
        return new StoredLetter(
                view,
                headers,
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                Position.ofColumns(row.getString("position_tx"), row.getLong("position_seq")));
    }

    /** Text columns keep every character but this one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private String write(Map<String, String> headers) {
        try {
            return mapper.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return mapper.readValue(headers, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
