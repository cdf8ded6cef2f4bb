package org.crediteasyloan.whitelist.lead;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.id.Ids;

/** The code list of outcomes (反馈代码表), and the feedback that was given. */
@ApplicationScoped
class LeadOutcomes {

    @Produces
    @Singleton
    static final SealedTable FEEDBACK = SealedTable.of("lead_feedback", "id", "note");

    private final AgroalDataSource dataSource;
    private final FieldEncryption encryption;

    LeadOutcomes(AgroalDataSource dataSource, FieldEncryption encryption) {
        this.dataSource = dataSource;
        this.encryption = encryption;
    }

    List<LeadOutcome> all() {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT * FROM lead_outcome ORDER BY effect, code");
                var rows = select.executeQuery()) {
            List<LeadOutcome> outcomes = new ArrayList<>();
            while (rows.next()) {
                outcomes.add(new LeadOutcome(
                        rows.getString("code"),
                        rows.getString("name_zh"),
                        rows.getString("name_en"),
                        LeadOutcome.Effect.valueOf(rows.getString("effect")),
                        rows.getBoolean("repairable")));
            }
            return outcomes;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the outcomes", failed);
        }
    }

    Optional<LeadOutcome> find(String code) {
        return all().stream().filter(outcome -> outcome.code().equals(code)).findFirst();
    }

    void keep(UUID leadId, ParticipantCode bank, LeadFeedback feedback, String reporter, Instant now) {
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO lead_feedback (id, lead_id, bank, outcome_code, note, reported_by, reported_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            UUID id = Ids.next();
            String note = feedback.note();
            insert.setObject(1, id);
            insert.setObject(2, leadId);
            insert.setString(3, bank.value());
            insert.setString(4, feedback.outcomeCode());
            insert.setString(
                    5,
                    note == null
                            ? null
                            : encryption.seal(FEEDBACK.cell("note", id), note).text());
            insert.setString(6, reporter);
            insert.setTimestamp(7, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the feedback on " + leadId, failed);
        }
    }
}
