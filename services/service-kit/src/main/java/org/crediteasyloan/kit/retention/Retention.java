package org.crediteasyloan.kit.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;

/**
 * Removes what has ended, batch by batch, each in a transaction of its own with its audit entry. A run that stops between two
 * batches has lost nothing: what it left is found by the next one. Many instances may run: a row held by one, or by a command, is
 * skipped by the others.
 */
@ApplicationScoped
public class Retention {

    static final int ROWS_PER_BATCH = 500;

    /** So that a great many rows of one table do not hold up the other rules. */
    private static final int BATCHES_PER_RUN = 200;

    private final AgroalDataSource dataSource;
    private final AuditTrail trail;
    private final Outbox outbox;

    Retention(AgroalDataSource dataSource, AuditTrail trail, Outbox outbox) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.outbox = outbox;
    }

    /** @param rows how many rows of the rule's table went
     *  @param isDone false where the bound of a run was reached and more may be left */
    public record Removed(int rows, boolean isDone) {}

    @ActsAs(DatabaseRole.TIMERS)
    public Removed removeEnded(RetentionRule rule, LocalDate today) {
        int rows = 0;
        for (int batch = 0; batch < BATCHES_PER_RUN; batch++) {
            int removed = QuarkusTransaction.requiringNew().call(() -> removeBatch(rule, today));
            rows += removed;
            if (removed < ROWS_PER_BATCH) {
                return new Removed(rows, true);
            }
        }
        return new Removed(rows, false);
    }

    private int removeBatch(RetentionRule rule, LocalDate today) throws SQLException {
        trail.actAsTimer();
        List<String> keys = delete(rule, rule.firstDayKept(today));
        if (!keys.isEmpty()) {
            rule.announced().ifPresent(state -> outbox.appendRemovals(state, keys));
            trail.append(AuditRecord.of(AuditKind.RETENTION, rule.name(), "")
                    .withDetails("rows=" + keys.size() + " endedBefore=" + rule.firstDayKept(today)));
        }
        return keys.size();
    }

    private List<String> delete(RetentionRule rule, LocalDate firstDayKept) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var giveWay = connection.createStatement();
                var delete = connection.prepareStatement(rule.deletion())) {
            // As every timer: shorter than PostgreSQL needs to find a deadlock, so that a command is never its victim.
            giveWay.execute("SET LOCAL lock_timeout = '300ms'");
            delete.setTimestamp(1, Timestamp.from(BusinessDay.startOf(firstDayKept)));
            delete.setObject(2, firstDayKept);
            delete.setInt(3, ROWS_PER_BATCH);
            List<String> keys = new ArrayList<>();
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        }
    }
}
