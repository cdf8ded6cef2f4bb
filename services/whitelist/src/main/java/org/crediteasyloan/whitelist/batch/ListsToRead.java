package org.crediteasyloan.whitelist.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.problem.Refusal;

/** The batches as their reader sees and moves them (待读批次). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ListsToRead {

    private static final int MOST_DUE = 20;

    /**
     * A list at the beginning of a try.
     *
     * @param readLine the last line kept before; 0 when none is
     * @param soFar what was counted up to there; empty counts when nothing was
     * @param failedTries in a row, this one counted in
     */
    record ToRead(
            UUID batchId,
            ParticipantCode authority,
            String maker,
            String listTypeCode,
            int readLine,
            Reading.Counted soFar,
            int failedTries) {}

    private final AgroalDataSource dataSource;
    private final BatchTexts texts;
    private final AuditTrail trail;

    ListsToRead(AgroalDataSource dataSource, BatchTexts texts, AuditTrail trail) {
        this.dataSource = dataSource;
        this.texts = texts;
        this.trail = trail;
    }

    /** The one that waits longest first; after each failure later, up to five minutes. */
    List<UUID> due() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT id FROM list_batch
                        WHERE status IN ('RECEIVED', 'READING')
                            AND (tried_at IS NULL OR tried_at < caller_now() - least(300, power(2, failed_tries)) * interval '1 second')
                        ORDER BY made_at, id LIMIT ?""")) {
            select.setInt(1, MOST_DUE);
            List<UUID> due = new ArrayList<>();
            try (var batches = select.executeQuery()) {
                while (batches.next()) {
                    due.add(batches.getObject(1, UUID.class));
                }
            }
            return due;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot look for lists to read", failed);
        }
    }

    /** Empty when it has been read meanwhile. */
    Optional<ToRead> begin(UUID batchId) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE list_batch SET failed_tries = failed_tries + 1, tried_at = caller_now(), status = 'READING',
                            version = CASE status WHEN 'RECEIVED' THEN version + 1 ELSE version END
                        WHERE id = ? AND status IN ('RECEIVED', 'READING')
                        RETURNING authority, made_by, list_type_code, read_line, reading, failed_tries""")) {
            update.setObject(1, batchId);
            try (var batch = update.executeQuery()) {
                return batch.next()
                        ? Optional.of(new ToRead(
                                batchId,
                                new ParticipantCode(batch.getString("authority")),
                                batch.getString("made_by"),
                                batch.getString("list_type_code"),
                                batch.getInt("read_line"),
                                texts.counted(batchId, batch.getString("reading")),
                                batch.getInt("failed_tries")))
                        : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot begin to read the batch " + batchId, failed);
        }
    }

    /** @throws IllegalStateException when somebody else brought it forward, though none should hold it */
    void advance(ToRead list, int fromLine, int toLine, Reading.Counted counted) {
        change(
                list,
                "read_line = ?, read_rows = ?, reading = ?, failed_tries = 0 WHERE id = ? AND read_line = ?",
                update -> {
                    update.setInt(1, toLine);
                    update.setInt(2, counted.counts().total());
                    update.setString(3, texts.counted(list.batchId(), counted).text());
                    update.setObject(4, list.batchId());
                    update.setInt(5, fromLine);
                });
    }

    void finish(ToRead list, Reading reading) {
        change(list, """
                status = CASE WHEN dry_run THEN 'TRIED' ELSE 'AWAITING_APPROVAL' END, version = version + 1, failed_tries = 0, reading = ?
                WHERE id = ?""", update -> {
            update.setString(1, texts.reading(list.batchId(), reading).text());
            update.setObject(2, list.batchId());
        });
        tell(
                list,
                "accepted=" + reading.counts().accepted() + " rejected="
                        + reading.counts().rejected());
    }

    /** As if nothing had been read. */
    void startOver(ToRead list) {
        change(
                list,
                "read_line = 0, read_rows = 0, reading = NULL WHERE id = ?",
                update -> update.setObject(1, list.batchId()));
    }

    void refuse(ToRead list, Refusal refused) {
        FileFaultView fault = FileFaultView.of(refused);
        change(list, "status = 'UNREADABLE', version = version + 1, fault = ? WHERE id = ?", update -> {
            update.setString(1, texts.fault(list.batchId(), fault).text());
            update.setObject(2, list.batchId());
        });
        tell(list, "fault=" + refused.rule().code());
    }

    private void tell(ToRead list, String facts) {
        trail.actAsTimer();
        trail.append(AuditRecord.of(AuditKind.DEADLINE, "list-read", "batchId=" + list.batchId())
                .withDetails(facts));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void change(ToRead list, String change, Parameters parameters) {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("UPDATE list_batch SET " + change + " AND status = 'READING'")) {
            parameters.set(update);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("The batch " + list.batchId() + " was moved by somebody else");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot move the batch " + list.batchId(), failed);
        }
    }
}
