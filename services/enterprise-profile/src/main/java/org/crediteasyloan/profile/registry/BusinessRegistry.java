package org.crediteasyloan.profile.registry;

import java.util.Optional;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/** The register of enterprises (市场主体登记). */
public interface BusinessRegistry {

    /** What is registered under the code; empty when nothing is. */
    Optional<RegisteredEnterprise> find(UnifiedSocialCreditCode uscc);
}
