package org.crediteasyloan.catalog.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.erasure.ErasureRule;
import org.crediteasyloan.kit.erasure.ErasureRules;

/** What becomes of a borrower's facts when it asks that its data go. They also go with its consent, which ends in the same moment. */
final class CatalogErasure {

    @Produces
    @Singleton
    static final ErasureRules RULES = ErasureRules.of(ErasureRule.delete(
            "matching-facts", "matching_facts", "borrower_id", "matching_facts.borrower_id = caller_borrower()"));

    private CatalogErasure() {}
}
