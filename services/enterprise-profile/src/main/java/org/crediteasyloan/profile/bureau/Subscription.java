package org.crediteasyloan.profile.bureau;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A bank takes a product at the price of one version, up to a limit a month (产品订阅).
 *
 * <pre>
 *   propose --> PROPOSED --accept, by another person--> ACTIVE --end, or another one accepted for the version--> ENDED
 *                      \--end--> ENDED
 * </pre>
 */
@Entity
@Table(name = "report_subscription")
class Subscription {

    enum SubscriptionStatus {
        PROPOSED,
        ACTIVE,
        ENDED
    }

    @Id
    UUID id;

    String bank;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "version_no")
    int versionNo;

    @Column(name = "monthly_limit_fen")
    long monthlyLimitFen;

    @Enumerated(EnumType.STRING)
    SubscriptionStatus status;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "accepted_by")
    @Nullable String acceptedBy;

    @Column(name = "accepted_at")
    @Nullable Instant acceptedAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    Subscription() {}

    static Subscription proposed(Subscribe asked, String bank, String by, Instant now) {
        Subscription subscription = new Subscription();
        subscription.id = Ids.next();
        subscription.bank = bank;
        subscription.productCode = asked.productCode();
        subscription.versionNo = asked.versionNo();
        subscription.monthlyLimitFen = asked.monthlyLimitFen();
        subscription.status = SubscriptionStatus.PROPOSED;
        subscription.askedBy = by;
        subscription.askedAt = now;
        return subscription;
    }

    void accept(String by, Instant now) {
        if (status != SubscriptionStatus.PROPOSED) {
            throw Refusal.of(BureauRule.SUBSCRIPTION_NOT_OPEN);
        }
        if (by.equals(askedBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        status = SubscriptionStatus.ACTIVE;
        acceptedBy = by;
        acceptedAt = now;
    }

    void end(Instant now) {
        if (status == SubscriptionStatus.ENDED) {
            throw Refusal.of(BureauRule.SUBSCRIPTION_NOT_OPEN);
        }
        status = SubscriptionStatus.ENDED;
        endedAt = now;
    }
}
