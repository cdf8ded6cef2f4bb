package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.consent.LiveConsents;
import org.crediteasyloan.profile.fact.BusinessDay;

/** A bank orders reports, under the consent of the borrower and within its own limit. */
@ApplicationScoped
class OrderReports {

    private final ReportOrders orders;
    private final Borrowers borrowers;
    private final BureauProducts products;
    private final Subscriptions subscriptions;
    private final BureauLicences licences;
    private final LiveConsents consents;
    private final Deadlines deadlines;
    private final Clock clock;

    OrderReports(
            ReportOrders orders,
            Borrowers borrowers,
            BureauProducts products,
            Subscriptions subscriptions,
            BureauLicences licences,
            LiveConsents consents,
            Deadlines deadlines,
            Clock clock) {
        this.orders = orders;
        this.borrowers = borrowers;
        this.products = products;
        this.subscriptions = subscriptions;
        this.licences = licences;
        this.consents = consents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    OrderView place(PlaceOrder asked, ParticipantCode bank, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // No consent and no such borrower look alike: a bank must not find out who is on the platform.
        if (consents.of(asked.borrowerId(), Purpose.LOAN_APPLICATION, now).stream()
                .noneMatch(consent -> bank.equals(consent.receiver()))) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        ProductVersion version = products.inForceOn(asked.productCode(), BusinessDay.at(now))
                .orElseThrow(() -> Refusal.of(BureauRule.PRODUCT_NOT_OFFERED));
        Optional<Subscription> subscription =
                subscriptions.activeForChange(bank, version.productCode, version.versionNo);
        ReportOrder order = ReportOrder.of(asked, version, bank.value(), by, now);
        boolean aboutEnterprise = borrowers
                .find(asked.borrowerId())
                .flatMap(BorrowerState::registration)
                .isPresent();
        MayOrder.refusalOf(new MayOrder.Facts(
                        aboutEnterprise,
                        !products.isWithdrawn(version.productCode),
                        licences.inForce(version.bureau, now).isPresent(),
                        orders.basis(asked.borrowerId(), bank.value(), version.bureau)
                                .isPresent(),
                        subscription.isPresent(),
                        orders.isOpenFor(bank, asked),
                        version.priceFen,
                        orders.usedFen(bank, version.productCode, order.month),
                        subscription.map(held -> held.monthlyLimitFen).orElse(0L)))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        orders.persist(order);
        deadlines.set(OrderLapses.KIND, order.id, order.dueAt);
        return OrderView.toBank(order);
    }
}
