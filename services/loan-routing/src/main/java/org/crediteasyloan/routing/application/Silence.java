package org.crediteasyloan.routing.application;

import java.time.Instant;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingContract;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.application.ApplicationState.InReview;
import org.crediteasyloan.routing.application.ApplicationState.Offered;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.crediteasyloan.routing.policy.Deadline;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.routing.policy.WorkingTime;

/** What silence means (逾期处理), for every open state: nobody's silence keeps an application where it is. */
record Silence(RoutingPolicy policy, WorkingTime time, NextBank nextBank) {

    /** @throws Refusal {@code application-not-in-status} when nothing is due */
    Decision of(LoanApplication application, Instant now) {
        if (!(application.state() instanceof Open open) || now.isBefore(open.dueAt())) {
            throw application.notInStatus();
        }
        return switch (open) {
            case AwaitingDepartmentApproval waiting -> departmentSilent(application, waiting, now);
            case AwaitingBank held -> loseTo(application, held.assignment(), held.status(), now);
            case InReview held -> loseTo(application, held.assignment(), held.status(), now);
            case Offered offered -> Decision.end(application, Ended.OFFER_NOT_SELECTED);
            case AwaitingContract held -> loseTo(application, held.assignment(), held.status(), now);
            case Contracted contracted -> notPaidOut(application, contracted, now);
        };
    }

    private Decision loseTo(
            LoanApplication application, Assignment assignment, ApplicationStatus leftUndone, Instant now) {
        return nextBank.route(application, Ended.EXHAUSTED, now)
                .after(new ApplicationHappening.LapsedAtBank(assignment, leftUndone));
    }

    private Decision departmentSilent(LoanApplication application, AwaitingDepartmentApproval waiting, Instant now) {
        if (waiting.extensions() >= policy.departmentExtensions()) {
            return Decision.end(application, Ended.DEPARTMENT_SILENT);
        }
        Deadline deadline = time.endOfWorkingDay(now, policy.departmentExtensionWorkingDays());
        return Decision.of(
                application,
                new AwaitingDepartmentApproval(
                        waiting.productCode(),
                        waiting.schemeCode(),
                        waiting.department(),
                        deadline,
                        waiting.extensions() + 1),
                new ApplicationHappening.DepartmentEscalated(
                        waiting.schemeCode(), waiting.department(), deadline.dueAt()));
    }

    private Decision notPaidOut(LoanApplication application, Contracted contracted, Instant now) {
        if (contracted.extensions() >= policy.disbursementExtensions()) {
            return Decision.end(application, Ended.NOT_DISBURSED);
        }
        Deadline deadline = time.endOfWorkingDay(now, policy.disbursementWorkingDays());
        return Decision.of(
                application,
                new Contracted(
                        contracted.assignment(),
                        contracted.offerId(),
                        contracted.loanId(),
                        deadline,
                        contracted.extensions() + 1),
                new ApplicationHappening.BankEscalated(contracted.assignment(), deadline.dueAt()));
    }
}
