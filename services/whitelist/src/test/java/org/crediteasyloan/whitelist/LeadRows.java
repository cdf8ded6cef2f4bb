package org.crediteasyloan.whitelist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** What stands in the leads' table; events arrive by themselves, so a test looks here until they have. */
@ApplicationScoped
class LeadRows {

    private final DataSource dataSource = TestDatabase.asAdministrator();

    int countOf(UUID borrowerId) {
        return Integer.parseInt(text("SELECT count(*)::text FROM lead WHERE borrower_id = ?", borrowerId));
    }

    String idOf(UUID borrowerId) {
        return text("SELECT id::text FROM lead WHERE borrower_id = ?", borrowerId);
    }

    String status(String leadId) {
        return text("SELECT status FROM lead WHERE id = ?", UUID.fromString(leadId));
    }

    boolean isFeedbackOverdue(String leadId) {
        return text("SELECT feedback_overdue::text FROM lead WHERE id = ?", UUID.fromString(leadId))
                .equals("true");
    }

    boolean knowsBorrowerAndConsent(UUID id) {
        return text("SELECT (SELECT count(*) FROM borrower_copy WHERE borrower_id = ?)::text", id)
                        .equals("1")
                && text("SELECT (SELECT count(*) FROM contact_consent_copy WHERE consent_id = ?)::text", id)
                        .equals("1");
    }

    boolean hasConsent(UUID consentId) {
        return text("SELECT count(*)::text FROM contact_consent_copy WHERE consent_id = ?", consentId)
                .equals("1");
    }

    private String text(String sql, UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
