package org.crediteasyloan.routing.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationFiles;
import org.crediteasyloan.routing.application.LoanApplication;
import org.crediteasyloan.routing.application.MoveApplication;
import org.crediteasyloan.routing.market.Borrowers;
import org.crediteasyloan.routing.market.Market;
import org.crediteasyloan.routing.market.Need;
import org.crediteasyloan.routing.market.ProductStanding;

/** Submits an application: acceptable now, or refused with everything that stands against it. */
@ApplicationScoped
class SubmitLoanApplication {

    private final Borrowers borrowers;
    private final Market market;
    private final ApplicationFiles files;
    private final MoveApplication moveApplication;
    private final Clock clock;

    SubmitLoanApplication(
            Borrowers borrowers, Market market, ApplicationFiles files, MoveApplication moveApplication, Clock clock) {
        this.borrowers = borrowers;
        this.market = market;
        this.files = files;
        this.moveApplication = moveApplication;
        this.clock = clock;
    }

    @Transactional
    UUID submit(SubmitRequest request, UUID borrowerId, String subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BorrowerState borrower = borrowers
                .findForSubmission(borrowerId)
                .orElseThrow(() -> Refusal.of(SubmissionRule.BORROWER_NOT_KNOWN));
        switch (borrower.standing()) {
            case OPEN -> {}
            case CLOSED -> throw Refusal.of(SubmissionRule.BORROWER_CLOSED);
        }
        Need need =
                new Need(borrowerId, borrower.kind(), borrower.regionCode(), request.amountFen(), request.termMonths());
        Function<String, ProductStanding> standings = market.viewFor(need, now);
        SubmissionChecks.requireAcceptable(request, standings);
        if (files.hasOpen(borrowerId, request.productCode())) {
            throw Refusal.of(SubmissionRule.APPLICATION_OPEN);
        }
        UUID id = Ids.next();
        moveApplication.begin(
                id,
                borrowerId,
                new LoanApplication.Request(
                        request.productCode(),
                        request.alternatives(),
                        request.amountFen(),
                        request.termMonths(),
                        request.purpose()),
                standings,
                now,
                subject);
        return id;
    }
}
