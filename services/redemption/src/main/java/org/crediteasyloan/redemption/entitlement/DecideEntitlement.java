package org.crediteasyloan.redemption.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.entitlement.EntitlementRefused;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.redemption.ledger.Ledger;
import org.crediteasyloan.redemption.scheme.PublishedScheme;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;

/** Turns the reports of banks into entitlements, each report once; runs in the transaction of the event. */
@ApplicationScoped
class DecideEntitlement {

    private final Loans loans;
    private final Entitlements entitlements;
    private final EntitlementTransitions transitions;
    private final PublishedSchemes schemes;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    DecideEntitlement(
            Loans loans,
            Entitlements entitlements,
            EntitlementTransitions transitions,
            PublishedSchemes schemes,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.loans = loans;
        this.entitlements = entitlements;
        this.transitions = transitions;
        this.schemes = schemes;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    void disbursed(LoanDisbursed disbursed) {
        loans.lock(disbursed.loanId());
        if (loans.findByIdOptional(disbursed.loanId()).isPresent()) {
            return;
        }
        Loan loan = Loan.of(disbursed);
        loans.persist(loan);
        loans.takeWaiting(loan.loanId).forEach(waiting -> decide(loan, waiting.report()));
    }

    void interestPaid(InterestPaid report) {
        loans.lock(report.loanId());
        loans.findByIdOptional(report.loanId())
                .ifPresentOrElse(
                        loan -> decide(loan, report),
                        () -> loans.keepWaiting(WaitingInterestReport.of(report, clock.instant())));
    }

    private void decide(Loan loan, InterestPaid report) {
        String schemeCode = loan.schemeCode;
        if (schemeCode == null || entitlements.isDecided(report.interestReportId())) {
            return;
        }
        // The book is locked before anything is read that the judgement rests on.
        ledger.lock(schemeCode);
        Instant now = clock.instant();
        var terms = new EntitlementCase.InterestReport(
                report.periodFrom(), report.periodUntil(), report.principalFen(), report.interestPaidFen());
        Optional<PublishedScheme> scheme = schemes.inForceOn(schemeCode, loan.disbursedOn);
        Assessment assessment = AssessEntitlement.assess(
                new EntitlementCase(loan.facts(), terms, scheme, entitlements.grantedBefore(loan, terms, scheme)));
        EntitlementRow row = row(loan, report.interestReportId(), terms, now);
        row.schemeCode = schemeCode;
        row.schemeVersion = scheme.map(PublishedScheme::version).orElse(null);
        row.owner = schemes.ownerOf(schemeCode).map(ParticipantCode::value).orElse(null);
        row.explanation = entitlements.write(assessment.explanation());
        switch (assessment) {
            case Assessment.Due due -> grant(row, due, now);
            case Assessment.Refused refused -> refuse(row, refused);
        }
    }

    private void grant(EntitlementRow row, Assessment.Due due, Instant now) {
        boolean isFirstInQueue = !entitlements.isAnyAwaiting(row.budget());
        row.amountFen = due.amountFen();
        row.countedDays = due.countedDays();
        row.shares = entitlements.write(due.shares());
        row.moveTo(new EntitlementState.AwaitingBudget());
        entitlements.persist(row);
        transitions.reserve(row, isFirstInQueue, now);
    }

    private void refuse(EntitlementRow row, Assessment.Refused refused) {
        row.shares = entitlements.write(List.of());
        row.moveTo(new EntitlementState.Refused(refused.reason()));
        entitlements.persist(row);
        outbox.append(new EntitlementRefused(
                row.id,
                row.schemeCode,
                row.loanId,
                row.interestReportId,
                row.borrowerId,
                refused.reason().name(),
                refused.reason().textZh(),
                refused.reason().textEn()));
    }

    private static EntitlementRow row(
            Loan loan, UUID interestReportId, EntitlementCase.InterestReport report, Instant now) {
        EntitlementRow row = new EntitlementRow();
        row.id = Ids.next();
        row.interestReportId = interestReportId;
        row.loanId = loan.loanId;
        row.borrowerId = loan.borrowerId;
        row.budgetYear = report.budgetYear();
        row.periodFrom = report.periodFrom();
        row.periodUntil = report.periodUntil();
        row.principalFen = report.principalFen();
        row.interestPaidFen = report.interestPaidFen();
        row.decidedAt = now;
        return row;
    }
}
