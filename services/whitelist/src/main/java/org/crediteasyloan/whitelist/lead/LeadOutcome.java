package org.crediteasyloan.whitelist.lead;

/**
 * What a receiver can report of a lead (反馈结果), from the platform's code list.
 *
 * @param repairable the borrower could mend what stood in the way
 */
record LeadOutcome(String code, String nameZh, String nameEn, Effect effect, boolean repairable) {

    enum Effect {
        KEEPS_LEASE,
        REOPENS,
        CLOSES
    }
}
