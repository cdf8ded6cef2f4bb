package org.crediteasyloan.profile.registry;

import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.person.Person;

/**
 * An enterprise as registered (登记信息).
 *
 * @param legalRepresentative 法定代表人
 * @param isDissolved 注销 or 吊销: it is there to be found, and nobody acts for it
 */
public record RegisteredEnterprise(
        UnifiedSocialCreditCode uscc, String nameZh, Person legalRepresentative, boolean isDissolved) {}
