package org.crediteasyloan.profile.registry;

import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/** An enterprise as registered (登记信息). */
public record RegisteredEnterprise(
        UnifiedSocialCreditCode uscc, String nameZh, LegalRepresentative legalRepresentative) {}
