package org.crediteasyloan.routing.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanContractSigned;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationCommand;
import org.crediteasyloan.routing.application.ApplicationReach;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.Assignment;
import org.crediteasyloan.routing.application.LoanApplication;
import org.crediteasyloan.routing.application.MoveApplication;
import org.crediteasyloan.routing.offer.Offer;
import org.crediteasyloan.routing.offer.OfferBook;
import org.crediteasyloan.routing.policy.RoutingPolicies;

/** What the bank reports about a loan: the contract, the payment, the interest. */
@ApplicationScoped
class ReportLoan {

    private final Loans loans;
    private final OfferBook offers;
    private final MoveApplication moveApplication;
    private final ApplicationReach reach;
    private final RoutingPolicies policies;
    private final Outbox outbox;
    private final Clock clock;

    ReportLoan(
            Loans loans,
            OfferBook offers,
            MoveApplication moveApplication,
            ApplicationReach reach,
            RoutingPolicies policies,
            Outbox outbox,
            Clock clock) {
        this.loans = loans;
        this.offers = offers;
        this.moveApplication = moveApplication;
        this.reach = reach;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    LoanView sign(UUID offerId, SignContractRequest request, ParticipantCode bank, String signer) {
        Instant now = now();
        UUID applicationId = offers.find(offerId)
                .filter(offer -> offer.bank().equals(bank))
                .map(Offer::applicationId)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        UUID loanId = Ids.next();
        LoanApplication application = moveApplication.move(
                applicationId, new ApplicationCommand.SignContract(bank, offerId, loanId, now), signer);
        if (!(application.state() instanceof Contracted contracted)) {
            throw new IllegalStateException("A signed application is not contracted");
        }
        Offer offer = offers.sign(offerId, loanId, signer);
        if (!(offer.state() instanceof Offer.State.Contracted signed)) {
            throw new IllegalStateException("A signed offer is not contracted");
        }
        LoanDecider.requireSignable(request.signedOn(), signed.selectedAt(), now);
        if (loans.isNumberUsed(bank, request.contractNo())) {
            throw Refusal.of(LoanRule.CONTRACT_NUMBER_USED);
        }
        Loan loan = loanOf(loanId, application, contracted.assignment(), offer, request, signer);
        loans.persist(LoanRow.of(loan));
        outbox.append(contractSigned(loan));
        return LoanView.of(loan, List.of());
    }

    @Transactional
    LoanView disburse(UUID loanId, DisburseRequest request, ParticipantCode bank, String officer) {
        Instant now = now();
        UUID applicationId = loans.applicationOf(loanId, bank);
        moveApplication.move(applicationId, new ApplicationCommand.RecordDisbursement(bank, loanId, now), officer);
        LoanRow row = loans.getForChange(loanId);
        Loan loan = LoanDecider.disburse(
                row.toLoan(),
                request.disbursedOn(),
                request.amountFen(),
                request.maturesOn(),
                officer,
                policies.at(now),
                now);
        row.take(loan.state());
        outbox.append(disbursed(loan, request));
        return LoanView.of(loan, List.of());
    }

    @Transactional
    InterestReportView reportInterest(
            UUID loanId, ReportInterestRequest request, ParticipantCode bank, String officer) {
        Instant now = now();
        LoanRow row = loans.getForChange(loanId);
        Loan loan = row.toLoan();
        if (!loan.contract().bank().equals(bank)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        reach.require(loan.borrowerId(), loan.contract().productCode());
        InterestReport report = request.toReport();
        List<InterestReport> earlier = loans.reportsOn(loanId).stream()
                .map(InterestReportRow::toReport)
                .toList();
        LoanDecider.requireReportable(loan, report, earlier, policies.at(now), now);
        UUID reportId = Ids.next();
        InterestReportRow reported = InterestReportRow.of(reportId, loanId, report, officer, now);
        loans.persist(reported);
        outbox.append(new InterestPaid(
                reportId,
                loanId,
                report.periodFrom(),
                report.periodUntil(),
                report.principalFen(),
                report.interestPaidFen()));
        return InterestReportView.of(reported);
    }

    private static Loan loanOf(
            UUID loanId,
            LoanApplication application,
            Assignment assignment,
            Offer offer,
            SignContractRequest request,
            String signer) {
        return new Loan(
                loanId,
                application.id(),
                offer.id(),
                application.borrowerId(),
                new Loan.Contract(
                        assignment.bank(),
                        assignment.productCode(),
                        assignment.schemeCode(),
                        assignment.approvedOnPlatform(),
                        request.contractNo(),
                        offer.terms().amountFen(),
                        offer.terms().termMonths(),
                        offer.terms().annualRatePercent(),
                        offer.terms().dayCount(),
                        request.signedOn(),
                        signer),
                new Loan.State.Contracted());
    }

    private static LoanContractSigned contractSigned(Loan loan) {
        Loan.Contract contract = loan.contract();
        return new LoanContractSigned(
                loan.id(),
                loan.applicationId(),
                loan.borrowerId(),
                contract.bank(),
                contract.productCode(),
                contract.schemeCode(),
                contract.principalFen(),
                contract.termMonths(),
                contract.annualRatePercent(),
                contract.signedOn());
    }

    private static LoanDisbursed disbursed(Loan loan, DisburseRequest request) {
        Loan.Contract contract = loan.contract();
        return new LoanDisbursed(
                loan.id(),
                loan.applicationId(),
                loan.borrowerId(),
                contract.bank(),
                contract.productCode(),
                contract.schemeCode(),
                contract.approvedOnPlatform(),
                contract.principalFen(),
                contract.annualRatePercent(),
                contract.dayCount().name(),
                request.disbursedOn(),
                request.maturesOn());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
