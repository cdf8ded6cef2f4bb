package org.crediteasyloan.whitelist.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.erasure.ErasureRule;
import org.crediteasyloan.kit.erasure.ErasureRules;

/**
 * What becomes of a borrower's leads, and of its rows in lists, when it asks that its data go. Its live leads are closed by then,
 * but for those a receiver works on. What can name somebody goes at once; the closed lead without it stays its year, so that
 * receivers that follow the feed learn that it ended.
 */
final class WhitelistErasure {

    private static final String TAKEN = "海南省方案（2024-2028年）第27项：金融机构正在对接该融资需求";

    /** With a table and its column that leads to a lead. */
    private static final String OF_CLOSED_LEAD =
            "%s.lead_id IN (SELECT id FROM lead WHERE borrower_id = caller_borrower() AND status = 'CLOSED')";

    @Produces
    @Singleton
    static final ErasureRules RULES = ErasureRules.of(
            // A list keeps its number of rows and its decision; what a row says of the borrower goes.
            ErasureRule.delete("list-row", "listing_row", "id", """
                    listing_row.id IN (
                        SELECT source.row_id FROM lead_source source JOIN lead ON lead.id = source.lead_id
                        WHERE lead.borrower_id = caller_borrower() AND lead.status = 'CLOSED'
                        UNION ALL
                        SELECT source.row_id FROM lead_source source JOIN borrower_copy borrower ON borrower.uscc = source.uscc
                        WHERE source.lead_id IS NULL AND borrower.borrower_id = caller_borrower())"""),
            ErasureRule.retain("list-row", "listing_row", """
                    listing_row.id IN (
                        SELECT source.row_id FROM lead_source source JOIN lead ON lead.id = source.lead_id
                        WHERE lead.borrower_id = caller_borrower() AND lead.status = 'LEASED')""", "NULL", TAKEN),
            ErasureRule.delete("lead", "lead_source", "row_id", """
                    lead_source.lead_id IS NULL
                    AND lead_source.uscc IN (SELECT uscc FROM borrower_copy WHERE borrower_id = caller_borrower())"""),
            ErasureRule.delete("lead", "lead_source", "row_id", OF_CLOSED_LEAD.formatted("lead_source")),
            ErasureRule.delete("lead", "lead_identity", "lead_id", OF_CLOSED_LEAD.formatted("lead_identity")),
            ErasureRule.delete("lead", "lead_contact", "lead_id", OF_CLOSED_LEAD.formatted("lead_contact")),
            // Its note is free words.
            ErasureRule.delete("lead", "lead_feedback", "id", OF_CLOSED_LEAD.formatted("lead_feedback")),
            ErasureRule.retain(
                    "lead", "lead", "lead.borrower_id = caller_borrower() AND lead.status = 'LEASED'", "NULL", TAKEN));

    private WhitelistErasure() {}
}
