package org.crediteasyloan.profile.access;

import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/**
 * What a bank reads of a borrower under its consent.
 *
 * @param facts those the bank's products name
 */
record ConsentedFactsView(
        UUID borrowerId, UnifiedSocialCreditCode uscc, String nameZh, UUID consentId, List<FactView> facts) {}
