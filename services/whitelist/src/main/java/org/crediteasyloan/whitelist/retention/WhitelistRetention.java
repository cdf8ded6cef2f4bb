package org.crediteasyloan.whitelist.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;

/** How long leads and lists are kept. */
final class WhitelistRetention {

    private static final Period LEADS = Period.ofYears(1);
    private static final Period LISTS = Period.ofYears(3);
    /** Time enough to correct them and push them again; nothing else needs them (个人信息保护法 第十九条). */
    private static final Period DRY_RUNS = Period.ofDays(7);

    private static final Period REJECTED_ROWS = Period.ofDays(90);

    @Produces
    @Singleton
    static final RetentionRules RULES = RetentionRules.of(
            // Erasure finds a borrower's rows by the lead they came into, so no row outlives its lead: rows go first,
            // and
            // a lead waits for the last of them.
            RetentionRule.of("listing_row", "id", LEADS, "its lead closed", """
                    listing_row.id IN (
                        SELECT source.row_id FROM lead_source source JOIN lead ON lead.id = source.lead_id
                        WHERE lead.status = 'CLOSED' AND lead.changed_at < kept.since)"""),
            RetentionRule.of("lead", "id", LEADS, "it closed", """
                    lead.status = 'CLOSED' AND lead.changed_at < kept.since
                    AND NOT EXISTS (SELECT 1 FROM lead_source source JOIN listing_row ON listing_row.id = source.row_id
                        WHERE source.lead_id = lead.id)"""),
            // A row whose enterprise never came by belongs to no lead, and can open none once its list has ended.
            RetentionRule.of("listing_row", "id", LEADS, "its list ended", """
                    listing_row.id IN (
                        SELECT source.row_id FROM lead_source source
                        WHERE source.lead_id IS NULL AND source.valid_until < kept.since_day)"""),
            RetentionRule.of("lead_source", "row_id", LEADS, "its list ended", """
                    lead_source.lead_id IS NULL AND lead_source.valid_until < kept.since_day
                    AND NOT EXISTS (SELECT 1 FROM listing_row WHERE listing_row.id = lead_source.row_id)"""),
            RetentionRule.of("listing_row", "id", REJECTED_ROWS, "its batch was decided", """
                    listing_row.verdict = 'REJECTED'
                    AND EXISTS (SELECT 1 FROM list_batch
                        WHERE list_batch.id = listing_row.batch_id AND list_batch.decided_at < kept.since)"""),
            // A dry run is corrected and pushed for real within days.
            RetentionRule.of("listing_row", "id", DRY_RUNS, "it was tried", """
                    EXISTS (SELECT 1 FROM list_batch
                        WHERE list_batch.id = listing_row.batch_id AND list_batch.dry_run AND list_batch.made_at < kept.since)"""),
            // A list may have a million rows, so they go before their batch and in portions.
            RetentionRule.of("listing_row", "id", LISTS, "its batch was pushed", """
                    EXISTS (SELECT 1 FROM list_batch
                        WHERE list_batch.id = listing_row.batch_id AND list_batch.made_at < kept.since)"""),
            RetentionRule.of("list_batch", "id", LISTS, "it was pushed", """
                    list_batch.made_at < kept.since
                    AND NOT EXISTS (SELECT 1 FROM listing_row WHERE listing_row.batch_id = list_batch.id)"""));

    private WhitelistRetention() {}
}
