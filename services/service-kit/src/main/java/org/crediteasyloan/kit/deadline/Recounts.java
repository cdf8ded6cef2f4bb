package org.crediteasyloan.kit.deadline;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.kit.id.Ids;

/**
 * Computes rows anew when another version of a table of reference data arrives (重算). The timer's rows are the list of what is left to
 * do, so that a service that is killed goes on where it was, and a version told twice finds nothing to do.
 *
 * <p>Each row is computed in a transaction of its own. Those to compute are queued in small lots, so that no deadline that is due waits
 * behind all of them.
 */
@ApplicationScoped
class Recounts {

    private static final int LOT = 200;

    /** No request runs so long: one that began by the older version has ended by then, and what it kept is found. */
    private static final Duration SECOND_LOOK = Duration.ofMinutes(2);

    private final List<ComputedRows> computed;
    private final Deadlines deadlines;
    private final AgroalDataSource dataSource;
    private final Clock clock;

    Recounts(@All List<ComputedRows> computed, Deadlines deadlines, AgroalDataSource dataSource, Clock clock) {
        this.computed = computed;
        this.deadlines = deadlines;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Sets the deadlines that look for rows to compute: now, and once more for what is on its way.
     *
     * @param kind of deadline whose handler {@linkplain #queue queues} them
     */
    void begin(String kind, String reference) {
        Instant now = clock.instant();
        beginAt(kind, reference, now);
        beginAt(kind, reference, now.plus(SECOND_LOOK));
    }

    void beginAt(String kind, String reference, Instant moment) {
        if (rowsOf(reference).findAny().isPresent()) {
            deadlines.set(kind, Ids.next(), moment);
        }
    }

    /** Queues a lot, and comes again as long as there are some. */
    void queue(String kind, String reference, UUID subjectId, Instant now) {
        int queued = rowsOf(reference).mapToInt(rows -> queue(rows, now)).sum();
        if (queued > 0) {
            deadlines.set(kind, subjectId, now);
        }
    }

    private Stream<ComputedRows> rowsOf(String reference) {
        return computed.stream().filter(rows -> rows.reference().equals(reference));
    }

    /** Those that wait already are left out. */
    private int queue(ComputedRows rows, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        WITH reference AS (SELECT version, ?::timestamptz AS now FROM reference_copy WHERE name = ?)
                        INSERT INTO deadline (kind, subject_id, due_at)
                        SELECT ?, %1$s.id, reference.now FROM %1$s, reference
                        WHERE (%2$s)
                            AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.kind = ? AND d.subject_id = %1$s.id)
                        ORDER BY %1$s.id LIMIT ?
                        ON CONFLICT DO NOTHING""".formatted(rows.rows(), rows.outdated()))) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, rows.reference());
            statement.setString(3, rows.kind());
            statement.setString(4, rows.kind());
            statement.setInt(5, LOT);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot queue " + rows.kind(), failed);
        }
    }
}
