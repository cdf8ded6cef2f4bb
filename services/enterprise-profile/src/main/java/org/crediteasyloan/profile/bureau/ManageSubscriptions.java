package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** Two persons of a bank take a product, one ends it. */
@ApplicationScoped
class ManageSubscriptions {

    private final Subscriptions subscriptions;
    private final BureauProducts products;
    private final Clock clock;

    ManageSubscriptions(Subscriptions subscriptions, BureauProducts products, Clock clock) {
        this.subscriptions = subscriptions;
        this.products = products;
        this.clock = clock;
    }

    @Transactional
    SubscriptionView propose(Subscribe asked, ParticipantCode bank, String by) {
        ProductVersion version = products.published(asked.productCode(), asked.versionNo())
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (products.isWithdrawn(asked.productCode())) {
            throw Refusal.of(BureauRule.PRODUCT_NOT_OFFERED);
        }
        Subscription subscription = Subscription.proposed(asked, bank.value(), by, now());
        subscriptions.persist(subscription);
        return SubscriptionView.of(subscription, version);
    }

    /** The one accepted before for this version, perhaps with another limit, makes room. */
    @Transactional
    SubscriptionView accept(UUID id, ParticipantCode bank, String by) {
        Subscription subscription = own(id, bank);
        Instant now = now();
        subscriptions
                .activeForChange(bank, subscription.productCode, subscription.versionNo)
                .filter(held -> !held.id.equals(id))
                .ifPresent(held -> {
                    held.end(now);
                    subscriptions.flush();
                });
        subscription.accept(by, now);
        return view(subscription);
    }

    @Transactional
    SubscriptionView end(UUID id, ParticipantCode bank) {
        Subscription subscription = own(id, bank);
        subscription.end(now());
        return view(subscription);
    }

    @Transactional
    List<SubscriptionView> of(ParticipantCode bank) {
        return subscriptions.openOf(bank).stream().map(this::view).toList();
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(
                subscription,
                products.published(subscription.productCode, subscription.versionNo)
                        .orElseThrow());
    }

    private Subscription own(UUID id, ParticipantCode bank) {
        return subscriptions.findForChange(id, bank).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
