package org.crediteasyloan.kit.deadline;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Sets and clears deadlines in the transaction of the state they belong to. */
@ApplicationScoped
public class Deadlines {

    private final AgroalDataSource dataSource;

    Deadlines(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sets the deadline of this kind for the subject, or moves it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(String kind, UUID subjectId, Instant dueAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        INSERT INTO deadline (kind, subject_id, due_at) VALUES (?, ?, ?)
                        ON CONFLICT (kind, subject_id) DO UPDATE SET due_at = excluded.due_at, failed_tries = 0""")) {
            statement.setString(1, kind);
            statement.setObject(2, subjectId);
            statement.setTimestamp(3, Timestamp.from(dueAt));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot set the deadline " + kind, failed);
        }
    }

    /** Clears the deadline; nothing happens when there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clear(String kind, UUID subjectId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("DELETE FROM deadline WHERE kind = ? AND subject_id = ?")) {
            statement.setString(1, kind);
            statement.setObject(2, subjectId);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot clear the deadline " + kind, failed);
        }
    }
}
