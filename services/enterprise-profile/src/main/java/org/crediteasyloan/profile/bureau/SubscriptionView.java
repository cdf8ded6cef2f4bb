package org.crediteasyloan.profile.bureau;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.profile.bureau.Subscription.SubscriptionStatus;
import org.crediteasyloan.profile.statement.Unit;
import org.jspecify.annotations.Nullable;

/** A subscription as its bank sees it, with the price it accepts. */
record SubscriptionView(
        UUID subscriptionId,
        String productCode,
        int versionNo,
        long priceFen,
        Unit unit,
        long monthlyLimitFen,
        SubscriptionStatus status,
        Instant askedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {

    static SubscriptionView of(Subscription subscription, ProductVersion version) {
        return new SubscriptionView(
                subscription.id,
                subscription.productCode,
                subscription.versionNo,
                version.priceFen,
                version.unit,
                subscription.monthlyLimitFen,
                subscription.status,
                subscription.askedAt,
                subscription.acceptedAt,
                subscription.endedAt);
    }
}
