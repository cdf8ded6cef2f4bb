package org.crediteasyloan.profile.erasure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;

/** What the services answered (删除答复), by request. */
@ApplicationScoped
class ErasureAnswers {

    private final AgroalDataSource dataSource;

    ErasureAnswers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(ErasureAnswered answered) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO erasure_answer (erasure_id, service, data_class, outcome, basis, until, answered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (ErasureAnswered.Answer answer : answered.answers()) {
                insert.setObject(1, answered.erasureId());
                insert.setString(2, answered.service());
                insert.setString(3, answer.dataClass());
                insert.setString(4, answer.outcome().name());
                insert.setString(5, answer.basis());
                insert.setObject(6, answer.until());
                insert.setTimestamp(7, Timestamp.from(answered.answeredAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the answers to " + answered.erasureId(), failed);
        }
    }

    List<ErasureAnswerView> of(UUID erasureId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT service, data_class, outcome, basis, until, answered_at FROM erasure_answer
                        WHERE erasure_id = ? ORDER BY service, data_class""")) {
            select.setObject(1, erasureId);
            List<ErasureAnswerView> answers = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.add(new ErasureAnswerView(
                            rows.getString(1),
                            rows.getString(2),
                            Outcome.valueOf(rows.getString(3)),
                            rows.getString(4),
                            rows.getObject(5, LocalDate.class),
                            rows.getTimestamp(6).toInstant()));
                }
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the answers to " + erasureId, failed);
        }
    }
}
