package org.crediteasyloan.contracts.event.borrower;

import java.util.UUID;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * A borrower (融资主体) with what the register of enterprises makes public, and the size class computed from its figures.
 *
 * @param nameZh the registered name
 * @param industryCode absent while nobody has stated it
 * @param sizeClass UNKNOWN while a figure the standard looks at is missing
 */
@Published(topic = "borrower.state.v1", type = "borrower-state.v1")
public record BorrowerState(
        UUID borrowerId,
        long version,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        SizeClass sizeClass)
        implements State {

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
