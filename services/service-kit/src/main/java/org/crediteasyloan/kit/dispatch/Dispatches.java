package org.crediteasyloan.kit.dispatch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Where each case lies inside its bank, and how it came there. */
@ApplicationScoped
public class Dispatches {

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource dataSource;

    Dispatches(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By case; of the caller's own bank alone. */
    @Transactional
    public Map<UUID, DispatchView> of(Collection<UUID> caseIds) {
        return run("SELECT * FROM case_dispatch WHERE case_id = ANY (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray()));
            Map<UUID, DispatchView> views = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    views.put(rows.getObject("case_id", UUID.class), view(rows));
                }
            }
            return views;
        });
    }

    /** In the order they happened; of the caller's own bank alone. */
    @Transactional
    public List<CaseMove> movesOf(UUID caseId, ParticipantCode bank) {
        return run("SELECT * FROM case_move WHERE case_id = ? AND bank = ? ORDER BY id", statement -> {
            statement.setObject(1, caseId);
            statement.setString(2, bank.value());
            List<CaseMove> moves = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    moves.add(move(rows));
                }
            }
            return moves;
        });
    }

    /** Whether somebody of the bank holds the case; asked by whoever may see the case, and answered without saying who. */
    @Transactional
    public boolean isHeldByAManager(UUID caseId, ParticipantCode bank) {
        return run("SELECT is_held_by_a_manager(?, ?)", statement -> {
            statement.setObject(1, caseId);
            statement.setString(2, bank.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    Optional<DispatchView> find(UUID caseId, ParticipantCode bank) {
        return run("SELECT * FROM case_dispatch WHERE case_id = ? AND bank = ?", statement -> {
            statement.setObject(1, caseId);
            statement.setString(2, bank.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(view(rows)) : Optional.empty();
            }
        });
    }

    /** In which banks the case lies, as far as was kept: one, and for a moment the one before it too. */
    List<ParticipantCode> banksOf(UUID caseId) {
        return run("SELECT bank FROM case_dispatch WHERE case_id = ? ORDER BY bank", statement -> {
            statement.setObject(1, caseId);
            List<ParticipantCode> banks = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    banks.add(new ParticipantCode(rows.getString(1)));
                }
            }
            return banks;
        });
    }

    /** Until the transaction ends nobody else hands out cases of the bank, so that no manager gets more than it may hold. */
    void lock(ParticipantCode bank) {
        run("SELECT pg_advisory_xact_lock(hashtext('dispatch/' || ?))", statement -> {
            statement.setString(1, bank.value());
            return statement.execute();
        });
    }

    /** How many cases each of the bank's managers holds in this service. */
    Map<UUID, Integer> openCases(ParticipantCode bank) {
        return run(
                "SELECT manager, count(*) FROM case_dispatch WHERE bank = ? AND manager IS NOT NULL GROUP BY manager",
                statement -> {
                    statement.setString(1, bank.value());
                    Map<UUID, Integer> counts = new HashMap<>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            counts.put(rows.getObject(1, UUID.class), rows.getInt(2));
                        }
                    }
                    return counts;
                });
    }

    void put(HeldCase held, Dispatch dispatch, @Nullable HandReason handReason, @Nullable String movedBy, Instant now) {
        Optional<UUID> from = find(held.caseId(), held.bank()).map(DispatchView::managerId);
        UUID to = dispatch instanceof Dispatch.ToManager manager ? manager.staffId() : null;
        run("""
                INSERT INTO case_dispatch (case_id, bank, unit_code, manager, reason, hand_reason, since) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (case_id, bank) DO UPDATE SET unit_code = excluded.unit_code, manager = excluded.manager,
                    reason = excluded.reason, hand_reason = excluded.hand_reason, since = excluded.since""", statement -> {
            place(
                    statement,
                    1,
                    held.caseId(),
                    held.bank().value(),
                    dispatch.unitCode(),
                    to,
                    dispatch.reason(),
                    handReason);
            statement.setTimestamp(7, Timestamp.from(now));
            return statement.executeUpdate();
        });
        run("""
                INSERT INTO case_move (id, case_id, bank, unit_code, from_manager, to_manager, reason, hand_reason, moved_by, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            place(
                    statement,
                    1,
                    Ids.next(),
                    held.caseId(),
                    held.bank().value(),
                    dispatch.unitCode(),
                    from.orElse(null),
                    to,
                    dispatch.reason(),
                    handReason,
                    movedBy);
            statement.setTimestamp(10, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /** The case is not at the bank any more; its moves stay. */
    void end(UUID caseId, ParticipantCode bank) {
        run("DELETE FROM case_dispatch WHERE case_id = ? AND bank = ?", statement -> {
            statement.setObject(1, caseId);
            statement.setString(2, bank.value());
            return statement.executeUpdate();
        });
    }

    List<UUID> heldBy(UUID staffId, int limit, String notYetQueuedAs) {
        return run("""
                SELECT case_id FROM case_dispatch d WHERE manager = ?
                    AND NOT EXISTS (SELECT 1 FROM deadline q WHERE q.kind = ? AND q.subject_id = d.case_id)
                ORDER BY case_id LIMIT ?""", statement -> {
            statement.setObject(1, staffId);
            statement.setString(2, notYetQueuedAs);
            statement.setInt(3, limit);
            return ids(statement);
        });
    }

    /** The one that has waited longest for a manager with room. */
    Optional<UUID> longestWaitingForRoom(ParticipantCode bank) {
        return run("""
                SELECT case_id FROM case_dispatch WHERE bank = ? AND manager IS NULL AND reason = 'NOBODY_FREE'
                ORDER BY since, case_id LIMIT 1""", statement -> {
            statement.setString(1, bank.value());
            return ids(statement).stream().findFirst();
        });
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static void place(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(first + i, value instanceof Enum<?> named ? named.name() : value);
        }
    }

    private static DispatchView view(ResultSet row) throws SQLException {
        return new DispatchView(
                row.getString("unit_code"),
                row.getObject("manager", UUID.class),
                DispatchReason.valueOf(row.getString("reason")),
                handReason(row),
                row.getTimestamp("since").toInstant());
    }

    private static CaseMove move(ResultSet row) throws SQLException {
        return new CaseMove(
                row.getTimestamp("at").toInstant(),
                row.getString("unit_code"),
                row.getObject("from_manager", UUID.class),
                row.getObject("to_manager", UUID.class),
                DispatchReason.valueOf(row.getString("reason")),
                handReason(row),
                row.getString("moved_by"));
    }

    private static @Nullable HandReason handReason(ResultSet row) throws SQLException {
        String reason = row.getString("hand_reason");
        return reason == null ? null : HandReason.valueOf(reason);
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read or keep where a case lies", failed);
        }
    }
}
