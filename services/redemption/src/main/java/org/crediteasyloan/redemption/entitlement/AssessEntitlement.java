package org.crediteasyloan.redemption.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.redemption.ledger.SourceAmount;
import org.crediteasyloan.redemption.scheme.PublishedScheme;
import org.crediteasyloan.rules.subsidy.Entitlement;
import org.crediteasyloan.rules.subsidy.Entitlement.TermKind;
import org.crediteasyloan.rules.subsidy.InterestPeriod;

/** Judges a report: the policies first, then the formula, then the borrower's limit over all banks, then the split. */
final class AssessEntitlement {

    private AssessEntitlement() {}

    static Assessment assess(EntitlementCase entitlementCase) {
        Optional<RefusalReason> reason = EntitlementPolicies.firstReasonAgainst(entitlementCase);
        if (reason.isPresent()) {
            return Assessment.Refused.because(reason.get());
        }
        PublishedScheme scheme = entitlementCase.scheme().orElseThrow();
        Entitlement byFormula = scheme.formula().entitlement(periodOf(entitlementCase));
        List<ExplanationTerm> explanation = new ArrayList<>(
                byFormula.terms().stream().map(ExplanationTerm::of).toList());
        if (byFormula.amountFen() == 0) {
            return new Assessment.Refused(reasonOfNothing(byFormula), explanation);
        }
        long leftFen = Math.max(
                0,
                scheme.terms().borrowerCap().amountFen()
                        - entitlementCase.grantedBefore().toBorrowerFen());
        if (leftFen < byFormula.amountFen()) {
            explanation.add(ExplanationTerm.borrowerLimitLeft(leftFen));
            explanation.add(ExplanationTerm.amount(leftFen));
        }
        if (leftFen == 0) {
            return new Assessment.Refused(RefusalReason.BORROWER_LIMIT_USED_UP, explanation);
        }
        long amountFen = Math.min(byFormula.amountFen(), leftFen);
        return new Assessment.Due(amountFen, byFormula.countedDays(), split(scheme, amountFen), explanation);
    }

    private static InterestPeriod periodOf(EntitlementCase entitlementCase) {
        return new InterestPeriod(
                entitlementCase.report().principalFen(),
                entitlementCase.report().periodFrom(),
                entitlementCase.report().periodUntil(),
                entitlementCase.report().interestPaidFen(),
                entitlementCase.grantedBefore().onLoanFen(),
                entitlementCase.grantedBefore().onLoanDays());
    }

    private static List<SourceAmount> split(PublishedScheme scheme, long amountFen) {
        return scheme.fundingShares().split(amountFen).stream()
                .map(part -> new SourceAmount(part.payer(), part.amountFen()))
                .toList();
    }

    private static RefusalReason reasonOfNothing(Entitlement byFormula) {
        if (figureIsZero(byFormula, TermKind.LIMIT_LEFT)) {
            return RefusalReason.LOAN_LIMIT_USED_UP;
        }
        return figureIsZero(byFormula, TermKind.COUNTED_DAYS) ? RefusalReason.DAYS_USED_UP : RefusalReason.NOTHING_DUE;
    }

    private static boolean figureIsZero(Entitlement entitlement, TermKind kind) {
        return entitlement.terms().stream()
                .anyMatch(term -> term.kind() == kind && term.figure().signum() == 0);
    }
}
