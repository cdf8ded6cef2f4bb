package org.crediteasyloan.contracts.event.entitlement;

import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A loan earned a subsidy and the budget holds it (权益产生).
 *
 * @param shares sum to the amount
 */
@Published(topic = "entitlement.events.v1", type = "entitlement-arisen.v1")
public record EntitlementArisen(
        UUID entitlementId,
        String schemeCode,
        long schemeVersion,
        UUID loanId,
        UUID interestReportId,
        UUID borrowerId,
        long amountFen,
        List<FundingShare> shares)
        implements Event {

    /** What one funding source bears. */
    public record FundingShare(String source, long amountFen) {}

    @Override
    public String key() {
        return entitlementId.toString();
    }
}
