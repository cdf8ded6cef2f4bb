package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.market.ProductStanding;
import org.crediteasyloan.routing.market.ProductStanding.Approval;
import org.crediteasyloan.routing.market.ProductStanding.Available;
import org.crediteasyloan.routing.market.ProductStanding.Unavailable;
import org.crediteasyloan.routing.policy.Deadline;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.routing.policy.WorkingTime;

/** Finds the next bank (顺序流转): the first product left to try that can be had, skipping the others with a reason. */
record NextBank(RoutingPolicy policy, WorkingTime time, Function<String, ProductStanding> market) {

    /** @param noneLeft how the application ends when no product can be had */
    Decision route(LoanApplication application, Ended noneLeft, Instant now) {
        List<ApplicationHappening> happenings = new ArrayList<>();
        List<String> untried = new ArrayList<>(application.untriedProductCodes());
        while (!untried.isEmpty()) {
            switch (market.apply(untried.getFirst())) {
                case Unavailable unavailable -> {
                    happenings.add(new ApplicationHappening.ProductSkipped(
                            unavailable.productCode(), unavailable.bank(), unavailable.chief()));
                    untried.removeFirst();
                }
                case Available available -> {
                    return goTo(available, application.leftToTry(untried), happenings, now);
                }
            }
        }
        happenings.add(new ApplicationHappening.EndedWithoutLoan(noneLeft.status(), noneLeft.reasonCode()));
        return new Decision(application.leftToTry(List.of()).in(noneLeft), happenings);
    }

    private Decision goTo(
            Available product, LoanApplication application, List<ApplicationHappening> happenings, Instant now) {
        Approval approval = product.approval();
        boolean approved = approval != null && application.approvedSchemeCodes().contains(approval.schemeCode());
        if (approval != null && !approved) {
            Deadline deadline = time.endOfWorkingDay(now, approval.workingDays());
            happenings.add(new ApplicationHappening.DepartmentAsked(
                    product.productCode(), approval.schemeCode(), approval.department(), deadline.dueAt()));
            return new Decision(
                    application.in(new AwaitingDepartmentApproval(
                            product.productCode(), approval.schemeCode(), approval.department(), deadline, 0)),
                    happenings);
        }
        Assignment assignment = new Assignment(
                application.attempts() + 1,
                product.bank(),
                product.productCode(),
                product.schemeCode(),
                approved,
                product.promisedWorkingDays(),
                product.listedRatePercent(),
                product.consentId());
        Deadline deadline = time.endOfWorkingDay(now, policy.bankTakeWorkingDays());
        happenings.add(new ApplicationHappening.AssignedToBank(assignment, deadline.dueAt()));
        List<String> others = application
                .untriedProductCodes()
                .subList(1, application.untriedProductCodes().size());
        return new Decision(application.leftToTry(others).handedTo(assignment, deadline), happenings);
    }
}
