package org.crediteasyloan.whitelist;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A lead nobody else in the test run has, with its batch, its row and its borrower, as the service would have written them. */
record WalledLead(UUID id, UUID borrowerId, UUID batchId, UUID rowId, String authority) {

    static final String PHONE = "13976000000";
    static final String NAME = "琼海测试有限公司";

    private static final List<String> TABLES = List.of(
            "lead",
            "lead_identity",
            "lead_contact",
            "lead_access",
            "lead_endorser",
            "lead_feedback",
            "lead_source",
            "lead_opening");

    static WalledLead of(String listType, String status) {
        var lead = new WalledLead(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "REG-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        lead.write(listType, status);
        return lead;
    }

    static WalledLead awaiting() {
        return of("LENDING_WHITELIST", "AWAITING_CONFIRMATION");
    }

    static WalledLead open() {
        return of("LENDING_WHITELIST", "OPEN");
    }

    static WalledLead takenBy(String bank) {
        WalledLead lead = open();
        lead.consent(null, "1 day", "ACTIVE");
        run(
                "UPDATE lead SET status = 'LEASED', bank = ?, leased_until = now() + interval '1 day' WHERE id = ?",
                bank,
                lead.id);
        return lead;
    }

    String uscc() {
        return rowId.toString();
    }

    /** @param receiver null for all of them */
    UUID consent(@Nullable String receiver, String validFor, String status) {
        UUID consentId = UUID.randomUUID();
        run(
                "INSERT INTO contact_consent_copy VALUES (?, 1, ?, ?, now() + ?::interval, ?)",
                consentId,
                borrowerId,
                receiver,
                validFor,
                status);
        return consentId;
    }

    void mandate(String subject) {
        run(
                "INSERT INTO mandate_copy VALUES (?, 1, ?, ?, now() + interval '1 day', 'ACTIVE', '{VIEW}')",
                UUID.randomUUID(),
                borrowerId,
                subject);
    }

    void feedback() {
        run("INSERT INTO lead_feedback VALUES (gen_random_uuid(), ?, 'BANK-HNRCB', 'NO_NEED', NULL, 'x', now())", id);
    }

    /** Status, closing code and version. */
    String standing() {
        return text("SELECT concat_ws(' ', status, closing_code, version) FROM lead WHERE id = ?");
    }

    /** Sorts as the feed does. */
    String feedPosition() {
        return text("SELECT lpad(feed_tx::text, 20, '0') || lpad(feed_seq::text, 20, '0') FROM lead WHERE id = ?");
    }

    private String text(String sql) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void write(String listType, String status) {
        run("""
                INSERT INTO list_batch (id, version, authority, batch_no, list_type_code, content_hash, file_name, status, made_by,
                    made_at)
                VALUES (?, 1, ?, 'B-1', ?, 'hash', 'list.csv', 'APPROVED', 'maker', now())""", batchId, authority, listType);
        run(
                "INSERT INTO listing_row VALUES (?, ?, 1, 'ACCEPTED', ?, ?, '[]', '[]', '{}')",
                rowId,
                batchId,
                uscc(),
                NAME);
        run("INSERT INTO borrower_copy VALUES (?, 1, ?)", borrowerId, uscc());
        run("""
                INSERT INTO lead (id, version, borrower_id, list_type_code, region_code, tags, amount_fen, term_months, purpose,
                    guarantee, authority, endorsed_on, valid_until, opened_at, changed_at, status)
                VALUES (?, 1, ?, ?, '469002', '{}', 200000000, 12, 'WORKING_CAPITAL', 'CREDIT', ?, current_date,
                    current_date + 365, now(), now(), ?)""", id, borrowerId, listType, authority, status);
        run("INSERT INTO lead_identity VALUES (?, ?, ?)", id, uscc(), NAME);
        run("INSERT INTO lead_contact VALUES (?, '张海', ?)", id, PHONE);
        run("""
                INSERT INTO lead_source (row_id, list_type_code, authority, uscc, claim, endorsed_on, valid_until, accepted_at)
                VALUES (?, ?, ?, ?, '{}', current_date, current_date + 365, now())""", rowId, listType, authority, uscc());
        run("UPDATE lead_source SET lead_id = ? WHERE row_id = ?", id, rowId);
    }

    /** Where something of it lies. */
    List<String> tables() {
        return TABLES.stream()
                .filter(table -> count(table, table.equals("lead") ? "id" : "lead_id", id) > 0)
                .toList();
    }

    static int count(String table, String column, UUID id) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Takes all of them out again: their codes are unlike any real one, and other tests read every lead there is. */
    static void removeAll() {
        run("DELETE FROM lead_source WHERE authority ~ '^REG-[0-9A-F]{8}-'");
        run("DELETE FROM lead WHERE authority ~ '^REG-[0-9A-F]{8}-'");
    }

    static void run(String sql, @Nullable Object... parameters) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
