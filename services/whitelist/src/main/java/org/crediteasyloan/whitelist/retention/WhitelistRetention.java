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

    @Produces
    @Singleton
    static final RetentionRules RULES = RetentionRules.of(
            RetentionRule.of(
                    "lead", "id", LEADS, "it closed", "lead.status = 'CLOSED' AND lead.changed_at < kept.since"),
            // A row whose enterprise never came by belongs to no lead, and can open none once its list has ended.
            RetentionRule.of(
                    "lead_source",
                    "row_id",
                    LEADS,
                    "its list ended",
                    "lead_source.lead_id IS NULL AND lead_source.valid_until < kept.since_day"),
            // A list may have a million rows, so they go before their batch and in portions.
            RetentionRule.of("listing_row", "id", LISTS, "its batch was pushed", """
                    EXISTS (SELECT 1 FROM list_batch
                        WHERE list_batch.id = listing_row.batch_id AND list_batch.made_at < kept.since)"""),
            RetentionRule.of("list_batch", "id", LISTS, "it was pushed", """
                    list_batch.made_at < kept.since
                    AND NOT EXISTS (SELECT 1 FROM listing_row WHERE listing_row.batch_id = list_batch.id)"""));

    private WhitelistRetention() {}
}
