package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.application.ApplicationApprovedByDepartment;
import org.crediteasyloan.contracts.event.application.ApplicationAssigned;
import org.crediteasyloan.contracts.event.application.ApplicationEnded;
import org.crediteasyloan.contracts.event.application.AssignmentLapsed;
import org.crediteasyloan.contracts.event.application.AssignmentRefused;
import org.crediteasyloan.contracts.event.application.LoanApplicationState;
import org.crediteasyloan.contracts.event.application.LoanApplicationSubmitted;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.jspecify.annotations.Nullable;

/** Tells the other services what happened and where the application stands now. */
@ApplicationScoped
class ApplicationEvents {

    private final Outbox outbox;

    ApplicationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Decision decision, long version, Instant now) {
        LoanApplication application = decision.application();
        decision.happenings()
                .forEach(happening -> eventOf(happening, application, now).ifPresent(outbox::append));
        outbox.append(stateOf(application, version));
    }

    /** Offers and loans publish what happens to them themselves. */
    private static Optional<Event> eventOf(ApplicationHappening happening, LoanApplication application, Instant now) {
        return switch (happening) {
            case ApplicationHappening.Submitted h -> Optional.of(submitted(application, now));
            case ApplicationHappening.ApprovedByDepartment h ->
                Optional.of(new ApplicationApprovedByDepartment(
                        application.id(), application.borrowerId(), h.department(), h.schemeCode(), now));
            case ApplicationHappening.AssignedToBank h -> Optional.of(assigned(application, h, now));
            case ApplicationHappening.LapsedAtBank h ->
                Optional.of(new AssignmentLapsed(
                        application.id(),
                        h.assignment().attempt(),
                        h.assignment().bank(),
                        h.status().name(),
                        now));
            case ApplicationHappening.BankLeft h ->
                Optional.of(new AssignmentLapsed(
                        application.id(),
                        h.assignment().attempt(),
                        h.assignment().bank(),
                        h.status().name(),
                        now));
            case ApplicationHappening.RefusedByBank h ->
                Optional.of(new AssignmentRefused(
                        application.id(),
                        h.assignment().attempt(),
                        h.assignment().bank(),
                        h.reasonCode(),
                        h.repairable(),
                        now));
            case ApplicationHappening.EndedWithoutLoan h ->
                Optional.of(new ApplicationEnded(
                        application.id(), application.borrowerId(), h.status().name(), h.reasonCode(), now));
            case ApplicationHappening.DepartmentAsked h -> Optional.empty();
            case ApplicationHappening.RejectedByDepartment h -> Optional.empty();
            case ApplicationHappening.DepartmentEscalated h -> Optional.empty();
            case ApplicationHappening.ProductSkipped h -> Optional.empty();
            case ApplicationHappening.TakenByBank h -> Optional.empty();
            case ApplicationHappening.OfferPlaced h -> Optional.empty();
            case ApplicationHappening.OfferSelected h -> Optional.empty();
            case ApplicationHappening.ContractSigned h -> Optional.empty();
            case ApplicationHappening.BankEscalated h -> Optional.empty();
            case ApplicationHappening.DeadlineMoved h -> Optional.empty();
            case ApplicationHappening.Disbursed h -> Optional.empty();
            case ApplicationHappening.WithdrawnByBorrower h -> Optional.empty();
        };
    }

    private static LoanApplicationSubmitted submitted(LoanApplication application, Instant now) {
        return new LoanApplicationSubmitted(
                application.id(),
                application.borrowerId(),
                application.request().productCode(),
                schemeCodeOf(application),
                application.request().amountFen(),
                application.request().termMonths(),
                application.request().purpose(),
                now);
    }

    private static ApplicationAssigned assigned(
            LoanApplication application, ApplicationHappening.AssignedToBank happening, Instant now) {
        Assignment assignment = happening.assignment();
        return new ApplicationAssigned(
                application.id(),
                assignment.attempt(),
                application.borrowerId(),
                assignment.bank(),
                assignment.productCode(),
                assignment.schemeCode(),
                now,
                happening.dueAt());
    }

    private static LoanApplicationState stateOf(LoanApplication application, long version) {
        ApplicationState state = application.state();
        return new LoanApplicationState(
                application.id(),
                version,
                application.borrowerId(),
                productCodeOf(application),
                schemeCodeOf(application),
                application.request().amountFen(),
                state.status().name(),
                state instanceof Open open ? open.holder().code() : null,
                state instanceof Open open ? open.dueAt() : null,
                state instanceof AtBank held ? held.assignment().bank() : null,
                state instanceof Ended ended ? ended.reasonCode() : null);
    }

    private static String productCodeOf(LoanApplication application) {
        return switch (application.state()) {
            case AtBank held -> held.assignment().productCode();
            case AwaitingDepartmentApproval waiting -> waiting.productCode();
            case Ended ended -> application.request().productCode();
        };
    }

    private static @Nullable String schemeCodeOf(LoanApplication application) {
        return switch (application.state()) {
            case AtBank held -> held.assignment().schemeCode();
            case AwaitingDepartmentApproval waiting -> waiting.schemeCode();
            case Ended ended -> null;
        };
    }
}
