package org.crediteasyloan.routing.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.routing.policy.WorkingTime;

/** Decides what may become of a loan; drawn at {@link Loan}. */
final class LoanDecider {

    private LoanDecider() {}

    /** A contract is signed on a day between the borrower's selection and today. */
    static void requireSignable(LocalDate signedOn, Instant selectedAt, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (signedOn.isAfter(WorkingTime.today(now))) {
            errors.add(inTheFuture("/signedOn"));
        }
        if (signedOn.isBefore(WorkingTime.today(selectedAt))) {
            errors.add(new FieldError(
                    "/signedOn",
                    "signed-before-selection",
                    "签订日期不得早于申请人选定要约的日期。",
                    "The contract cannot be signed before the borrower selected the offer."));
        }
        refuseAll(errors);
    }

    /** Money needs two people: who signed the contract does not report it paid out. */
    static Loan disburse(
            Loan loan,
            LocalDate disbursedOn,
            long amountFen,
            LocalDate maturesOn,
            String officer,
            RoutingPolicy policy,
            Instant now) {
        if (!(loan.state() instanceof Loan.State.Contracted)) {
            throw notInStatus(loan);
        }
        if (officer.equals(loan.contract().signedBy())) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        List<FieldError> errors = new ArrayList<>();
        if (amountFen != loan.contract().principalFen()) {
            errors.add(new FieldError(
                    "/amountFen",
                    "amount-differs-from-contract",
                    "放款金额应等于合同金额。",
                    "The amount disbursed is not the contract's."));
        }
        if (disbursedOn.isAfter(WorkingTime.today(now))) {
            errors.add(inTheFuture("/disbursedOn"));
        } else if (!isWithinTerm(disbursedOn, maturesOn, loan.contract(), policy)) {
            errors.add(new FieldError(
                    "/maturesOn",
                    "maturity-outside-term",
                    "到期日应在放款日之后，且不超过合同期限。",
                    "The maturity lies after the disbursement and within the contract's term."));
        }
        if (disbursedOn.isBefore(loan.contract().signedOn())) {
            errors.add(new FieldError(
                    "/disbursedOn",
                    "disbursed-before-contract",
                    "放款日期不得早于合同签订日期。",
                    "The loan cannot be disbursed before the contract was signed."));
        }
        refuseAll(errors);
        return loan.in(new Loan.State.Disbursed(disbursedOn, maturesOn, officer));
    }

    /** Never paid out; the application has ended. */
    static Loan lapse(Loan loan) {
        return loan.state() instanceof Loan.State.Contracted ? loan.in(new Loan.State.Lapsed()) : loan;
    }

    /** A period within the loan that no other report covers, with interest that rate and days can explain. */
    static void requireReportable(
            Loan loan, InterestReport report, List<InterestReport> earlier, RoutingPolicy policy, Instant now) {
        if (!(loan.state() instanceof Loan.State.Disbursed disbursed)) {
            throw notInStatus(loan);
        }
        refuseAll(InterestChecks.errorsOf(loan.contract(), disbursed, report, policy, WorkingTime.today(now)));
        earlier.stream().filter(report::overlaps).findFirst().ifPresent(other -> {
            throw Refusal.of(LoanRule.INTEREST_PERIOD_OVERLAPS, other.periodFrom(), other.periodUntil());
        });
    }

    private static boolean isWithinTerm(
            LocalDate disbursedOn, LocalDate maturesOn, Loan.Contract contract, RoutingPolicy policy) {
        LocalDate latest = disbursedOn.plusMonths(contract.termMonths()).plusDays(policy.maturityGraceDays());
        return maturesOn.isAfter(disbursedOn) && !maturesOn.isAfter(latest);
    }

    private static FieldError inTheFuture(String pointer) {
        return new FieldError(pointer, "date-in-the-future", "日期不得晚于今天。", "The date lies in the future.");
    }

    private static void refuseAll(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(LoanRule.LOAN_REPORT_NOT_ACCEPTABLE, errors);
        }
    }

    private static Refusal notInStatus(Loan loan) {
        return Refusal.of(LoanRule.LOAN_NOT_IN_STATUS, LoanStatus.of(loan.state()));
    }
}
