package org.crediteasyloan.whitelist.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.whitelist.row.RowClaim;

/** The accepted rows leads come from (线索来源): who endorsed which borrower, and whose borrower is not known yet. */
@ApplicationScoped
class LeadSources {

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("lead_source", "row_id", "claim");

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;
    private final FieldEncryption encryption;

    LeadSources(AgroalDataSource dataSource, ObjectMapper mapper, FieldEncryption encryption) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.encryption = encryption;
    }

    void add(AcceptedRow row, Instant now) {
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO lead_source (row_id, list_type_code, authority, uscc, claim, endorsed_on, valid_until,
                            accepted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, row.rowId());
            insert.setString(2, row.listTypeCode());
            insert.setString(3, row.authority().value());
            insert.setString(4, row.claim().uscc().value());
            insert.setString(
                    5,
                    encryption
                            .seal(TABLE.cell("claim", row.rowId()), mapper.writeValueAsString(row.claim()))
                            .text());
            insert.setObject(6, row.endorsedOn());
            insert.setObject(7, row.validUntil());
            insert.setTimestamp(8, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the accepted row " + row.rowId(), failed);
        }
    }

    void assign(UUID rowId, UUID leadId) {
        try (Connection connection = dataSource.getConnection();
                var update = connection.prepareStatement("UPDATE lead_source SET lead_id = ? WHERE row_id = ?")) {
            update.setObject(1, leadId);
            update.setObject(2, rowId);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot assign the accepted row " + rowId, failed);
        }
    }

    /** Rows of this enterprise that are in no lead yet and still hold, in the order they were endorsed. */
    List<AcceptedRow> waiting(UnifiedSocialCreditCode uscc, LocalDate today) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT * FROM lead_source WHERE uscc = ? AND lead_id IS NULL AND valid_until >= ?
                        ORDER BY endorsed_on, row_id""")) {
            select.setString(1, uscc.value());
            select.setObject(2, today);
            List<AcceptedRow> waiting = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(read(rows));
                }
            }
            return waiting;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot read the waiting rows", failed);
        }
    }

    /** Who stands behind each lead. */
    Map<UUID, List<ParticipantCode>> authoritiesOf(Collection<UUID> leadIds) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT lead_id, authority FROM lead_endorser WHERE lead_id = ANY (?)
                        ORDER BY lead_id, authority""")) {
            select.setArray(1, connection.createArrayOf("uuid", leadIds.toArray()));
            Map<UUID, List<ParticipantCode>> authorities = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    authorities
                            .computeIfAbsent(rows.getObject(1, UUID.class), lead -> new ArrayList<>())
                            .add(new ParticipantCode(rows.getString(2)));
                }
            }
            return authorities;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the endorsing authorities", failed);
        }
    }

    private AcceptedRow read(ResultSet row) throws SQLException, JsonProcessingException {
        UUID rowId = row.getObject("row_id", UUID.class);
        String claim = encryption.open(TABLE.cell("claim", rowId), new Sealed(row.getString("claim")));
        return new AcceptedRow(
                rowId,
                row.getString("list_type_code"),
                new ParticipantCode(row.getString("authority")),
                mapper.readValue(claim, RowClaim.class),
                row.getObject("endorsed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
