package org.crediteasyloan.whitelist.lead;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;

/** Tells what became of rows. */
@ApplicationScoped
public class LeadFates {

    private final AgroalDataSource dataSource;

    LeadFates(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By row; rows without a lead are absent. */
    public Map<UUID, LeadFate> ofRows(Collection<UUID> rowIds) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT s.row_id, l.id, l.status, l.bank, l.feedback_overdue, l.changed_at, l.closing_code
                        FROM lead_source s JOIN lead l ON l.id = s.lead_id WHERE s.row_id = ANY (?)""")) {
            statement.setArray(1, connection.createArrayOf("uuid", rowIds.toArray()));
            Map<UUID, LeadFate> fates = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String bank = rows.getString("bank");
                    fates.put(
                            rows.getObject("row_id", UUID.class),
                            new LeadFate(
                                    rows.getObject("id", UUID.class),
                                    LeadStatus.valueOf(rows.getString("status")),
                                    bank == null ? null : new ParticipantCode(bank),
                                    rows.getBoolean("feedback_overdue"),
                                    rows.getTimestamp("changed_at").toInstant(),
                                    rows.getString("closing_code")));
                }
            }
            return fates;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read what became of rows", failed);
        }
    }
}
