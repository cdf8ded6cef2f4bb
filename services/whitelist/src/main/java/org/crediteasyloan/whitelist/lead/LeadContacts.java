package org.crediteasyloan.whitelist.lead;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.whitelist.row.RowClaim;
import org.jspecify.annotations.Nullable;

/**
 * Names and contacts behind leads (名称与联系人), in tables of their own: the database gives them out only where a legal basis or a
 * live consent opens them to the caller, whatever the code asks for. The persons among them are sealed besides.
 */
@ApplicationScoped
class LeadContacts {

    private static final String LEGAL_REPRESENTATIVE = "legal_representative";
    private static final String PHONE = "phone";

    @Produces
    @Singleton
    static final SealedTable TABLE = SealedTable.of("lead_contact", "lead_id", LEGAL_REPRESENTATIVE, PHONE);

    private static final String KEEP_IDENTITY = """
            INSERT INTO lead_identity (lead_id, uscc, name_zh) VALUES (?, ?, ?)
            ON CONFLICT (lead_id) DO UPDATE SET uscc = excluded.uscc, name_zh = excluded.name_zh""";
    private static final String KEEP_CONTACT = """
            INSERT INTO lead_contact (lead_id, legal_representative, phone) VALUES (?, ?, ?)
            ON CONFLICT (lead_id) DO UPDATE SET legal_representative = excluded.legal_representative, phone = excluded.phone""";

    /** What the caller may know; absent is what is closed to it. */
    record Known(
            @Nullable String uscc,
            @Nullable String nameZh,
            @Nullable String legalRepresentative,
            @Nullable String phone) {}

    private final AgroalDataSource dataSource;
    private final FieldEncryption encryption;

    LeadContacts(AgroalDataSource dataSource, FieldEncryption encryption) {
        this.dataSource = dataSource;
        this.encryption = encryption;
    }

    /** Of a lead the database has already. */
    void keep(UUID leadId, RowClaim claim) {
        try (Connection connection = dataSource.getConnection();
                var identity = connection.prepareStatement(KEEP_IDENTITY);
                var contact = connection.prepareStatement(KEEP_CONTACT)) {
            identity.setObject(1, leadId);
            identity.setString(2, claim.uscc().value());
            identity.setString(3, claim.nameZh());
            identity.executeUpdate();
            contact.setObject(1, leadId);
            contact.setString(2, sealed(leadId, LEGAL_REPRESENTATIVE, claim.legalRepresentative()));
            contact.setString(3, sealed(leadId, PHONE, claim.phone()));
            contact.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot keep the contact of " + leadId, failed);
        }
    }

    /** By lead, for every lead asked for. */
    Map<UUID, Known> of(Collection<UUID> leadIds) {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT asked.id, i.uscc, i.name_zh, c.legal_representative, c.phone
                        FROM unnest(?) AS asked (id)
                            LEFT JOIN lead_identity i ON i.lead_id = asked.id
                            LEFT JOIN lead_contact c ON c.lead_id = asked.id""")) {
            select.setArray(1, connection.createArrayOf("uuid", leadIds.toArray()));
            Map<UUID, Known> known = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID leadId = rows.getObject("id", UUID.class);
                    known.put(
                            leadId,
                            new Known(
                                    rows.getString("uscc"),
                                    rows.getString("name_zh"),
                                    opened(leadId, LEGAL_REPRESENTATIVE, rows),
                                    opened(leadId, PHONE, rows)));
                }
            }
            return known;
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the contacts of leads", failed);
        }
    }

    private @Nullable String sealed(UUID leadId, String column, @Nullable String text) {
        return text == null
                ? null
                : encryption.seal(TABLE.cell(column, leadId), text).text();
    }

    private @Nullable String opened(UUID leadId, String column, ResultSet row) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : encryption.open(TABLE.cell(column, leadId), new Sealed(text));
    }
}
