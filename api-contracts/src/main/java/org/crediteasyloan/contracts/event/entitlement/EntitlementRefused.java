package org.crediteasyloan.contracts.event.entitlement;

import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A report earned nothing, and why (权益不予认定).
 */
@Published(topic = "entitlement.events.v1", type = "entitlement-refused.v1")
public record EntitlementRefused(
        UUID entitlementId,
        String schemeCode,
        UUID loanId,
        UUID interestReportId,
        UUID borrowerId,
        String reasonCode,
        String reasonZh,
        String reasonEn)
        implements Event {

    @Override
    public String key() {
        return entitlementId.toString();
    }
}
