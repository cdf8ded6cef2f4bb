package org.crediteasyloan.kit.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.trust.AuditTables;
import org.crediteasyloan.trust.Entry;
import org.crediteasyloan.trust.EntryPosition;
import org.crediteasyloan.trust.Head;
import org.crediteasyloan.trust.Seal;

/** The rows of seals and heads. */
@ApplicationScoped
class Chain {

    private final AgroalDataSource dataSource;

    Chain(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    record LastHead(Head.Place place, Instant signedAt, long sealNumber) {}

    /** False when another instance is at it; otherwise this transaction alone goes on with the chain until it ends. */
    boolean take() {
        return ask(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("SELECT pg_try_advisory_xact_lock(hashtext('audit_sealer'))")) {
                return answer.next() && answer.getBoolean(1);
            }
        });
    }

    /** The database's clock, which also stamps the entries. */
    Instant now() {
        return ask(connection -> {
            try (var statement = connection.createStatement();
                    var answer = statement.executeQuery("SELECT transaction_timestamp()")) {
                answer.next();
                return answer.getTimestamp(1).toInstant();
            }
        });
    }

    List<Entry> closedEntries(EntryPosition after, int limit) {
        return ask(connection -> AuditTables.closedEntries(connection, after, limit));
    }

    Seal.Place lastSeal() {
        return ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            SELECT number, through_tx, through_seq, hash, entry_count
                            FROM audit_seal ORDER BY number DESC LIMIT 1""")) {
                return row.next()
                        ? new Seal.Place(
                                row.getLong(1),
                                new EntryPosition(row.getLong(2), row.getLong(3)),
                                row.getString(4),
                                row.getLong(5))
                        : Seal.Place.START;
            }
        });
    }

    void append(Seal seal, long entryCount) {
        ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO audit_seal (number, after_tx, after_seq, through_tx, through_seq, entry_count, hash, line)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                statement.setLong(1, seal.number());
                statement.setLong(2, seal.after().transactionId());
                statement.setLong(3, seal.after().sequence());
                statement.setLong(4, seal.through().transactionId());
                statement.setLong(5, seal.through().sequence());
                statement.setLong(6, entryCount);
                statement.setString(7, seal.hash());
                statement.setString(8, seal.line());
                return statement.executeUpdate();
            }
        });
    }

    Optional<LastHead> lastHead() {
        return ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT number, hash, signed_at, seal_number FROM audit_head ORDER BY number DESC LIMIT 1")) {
                return row.next()
                        ? Optional.of(new LastHead(
                                new Head.Place(row.getLong(1), row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                row.getLong(4)))
                        : Optional.empty();
            }
        });
    }

    void append(Head head) {
        ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO audit_head (number, signed_at, seal_number, hash, line) VALUES (?, ?, ?, ?, ?)")) {
                statement.setLong(1, head.number());
                statement.setTimestamp(2, Timestamp.from(head.signedAt()));
                statement.setLong(3, head.sealNumber());
                statement.setString(4, head.hash());
                statement.setString(5, head.line());
                return statement.executeUpdate();
            }
        });
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot go on with the audit chain", failed);
        }
    }
}
