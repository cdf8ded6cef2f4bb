package org.crediteasyloan.profile.bureau;

import java.util.Optional;
import org.crediteasyloan.kit.problem.Refusal;

/** Decides whether a bank may order a report: the first rule that is broken is the refusal. */
final class MayOrder {

    private MayOrder() {}

    /**
     * What is known about an order that is asked for.
     *
     * @param aboutEnterprise persons and households are not reported on
     * @param offered a version is in force and the product was not withdrawn
     * @param licensed the bureau's licence is in force
     * @param agreed the borrower lets this bureau report to this bank
     * @param accepted the bank has accepted the price of the version in force
     * @param usedFen of the limit, without this order
     */
    record Facts(
            boolean aboutEnterprise,
            boolean offered,
            boolean licensed,
            boolean agreed,
            boolean accepted,
            boolean openAlready,
            long priceFen,
            long usedFen,
            long monthlyLimitFen) {}

    static Optional<Refusal> refusalOf(Facts facts) {
        if (!facts.agreed()) {
            return Optional.of(Refusal.of(BureauRule.NO_CONSENT_FOR_BUREAU));
        }
        if (!facts.aboutEnterprise()) {
            return Optional.of(Refusal.of(BureauRule.BORROWER_KIND_NOT_SERVED));
        }
        if (!facts.offered()) {
            return Optional.of(Refusal.of(BureauRule.PRODUCT_NOT_OFFERED));
        }
        if (!facts.licensed()) {
            return Optional.of(Refusal.of(BureauRule.LICENCE_NOT_IN_FORCE));
        }
        if (!facts.accepted()) {
            return Optional.of(Refusal.of(BureauRule.PRICE_NOT_ACCEPTED));
        }
        if (facts.openAlready()) {
            return Optional.of(Refusal.of(BureauRule.ORDER_STANDS));
        }
        if (facts.usedFen() + facts.priceFen() > facts.monthlyLimitFen()) {
            return Optional.of(Refusal.of(BureauRule.MONTHLY_LIMIT_REACHED, facts.monthlyLimitFen()));
        }
        return Optional.empty();
    }
}
