package org.crediteasyloan.redemption.entitlement;

import static org.crediteasyloan.redemption.entitlement.RefusalReason.NOT_APPROVED_ON_PLATFORM;
import static org.crediteasyloan.redemption.entitlement.RefusalReason.NO_INTEREST_PAID;
import static org.crediteasyloan.redemption.entitlement.RefusalReason.PERIOD_ALREADY_SUBSIDISED;
import static org.crediteasyloan.redemption.entitlement.RefusalReason.PERIOD_OUTSIDE_LOAN;
import static org.crediteasyloan.redemption.entitlement.RefusalReason.PRINCIPAL_ABOVE_LOAN;
import static org.crediteasyloan.redemption.entitlement.RefusalReason.REPORT_NOT_USABLE;
import static org.crediteasyloan.redemption.entitlement.RefusalReason.SCHEME_NOT_IN_FORCE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.redemption.entitlement.EntitlementCase.InterestReport;

/** What must hold before a formula is asked; the first policy that fails names the reason. */
final class EntitlementPolicies {

    private static final List<Function<EntitlementCase, Optional<RefusalReason>>> IN_ORDER = List.of(
            EntitlementPolicies::theReportIsUsable,
            EntitlementPolicies::theSchemeWasInForceAtDisbursement,
            EntitlementPolicies::theLoanWasApprovedOnThePlatform,
            EntitlementPolicies::thePeriodLiesWithinTheLoan,
            EntitlementPolicies::thePrincipalWasPaidOut,
            EntitlementPolicies::interestWasPaid,
            EntitlementPolicies::noDayIsSubsidisedTwice);

    private EntitlementPolicies() {}

    static Optional<RefusalReason> firstReasonAgainst(EntitlementCase entitlementCase) {
        return IN_ORDER.stream()
                .flatMap(policy -> policy.apply(entitlementCase).stream())
                .findFirst();
    }

    private static Optional<RefusalReason> theReportIsUsable(EntitlementCase entitlementCase) {
        InterestReport report = entitlementCase.report();
        boolean usable = report.periodFrom().isBefore(report.periodUntil())
                && isAmount(report.principalFen())
                && isAmount(report.interestPaidFen());
        return reasonUnless(usable, REPORT_NOT_USABLE);
    }

    private static Optional<RefusalReason> theSchemeWasInForceAtDisbursement(EntitlementCase entitlementCase) {
        return reasonUnless(entitlementCase.scheme().isPresent(), SCHEME_NOT_IN_FORCE);
    }

    private static Optional<RefusalReason> theLoanWasApprovedOnThePlatform(EntitlementCase entitlementCase) {
        boolean required = entitlementCase.scheme().orElseThrow().terms().requiresPlatformApproval();
        return reasonUnless(!required || entitlementCase.loan().approvedOnPlatform(), NOT_APPROVED_ON_PLATFORM);
    }

    private static Optional<RefusalReason> thePeriodLiesWithinTheLoan(EntitlementCase entitlementCase) {
        boolean within = !entitlementCase
                        .report()
                        .periodFrom()
                        .isBefore(entitlementCase.loan().disbursedOn())
                && !entitlementCase
                        .report()
                        .periodUntil()
                        .isAfter(entitlementCase.loan().maturesOn());
        return reasonUnless(within, PERIOD_OUTSIDE_LOAN);
    }

    private static Optional<RefusalReason> thePrincipalWasPaidOut(EntitlementCase entitlementCase) {
        boolean paidOut = entitlementCase.report().principalFen()
                <= entitlementCase.loan().principalFen();
        return reasonUnless(paidOut, PRINCIPAL_ABOVE_LOAN);
    }

    private static Optional<RefusalReason> interestWasPaid(EntitlementCase entitlementCase) {
        return reasonUnless(entitlementCase.report().interestPaidFen() > 0, NO_INTEREST_PAID);
    }

    private static Optional<RefusalReason> noDayIsSubsidisedTwice(EntitlementCase entitlementCase) {
        return reasonUnless(!entitlementCase.grantedBefore().overlaps(), PERIOD_ALREADY_SUBSIDISED);
    }

    private static boolean isAmount(long amountFen) {
        return amountFen >= 0 && amountFen <= Fen.MAX_FEN;
    }

    private static Optional<RefusalReason> reasonUnless(boolean holds, RefusalReason reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }
}
