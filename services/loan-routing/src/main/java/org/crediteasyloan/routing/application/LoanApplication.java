package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.policy.Deadline;

/**
 * A loan application (贷款申请): what was asked for, which products are still to be tried, and where it stands.
 *
 * @param untriedProductCodes in the borrower's order; while a department decides, the product it decides about stands first
 * @param approvedSchemeCodes schemes whose department approved
 * @param attempts how many banks it was handed to so far
 */
public record LoanApplication(
        UUID id,
        UUID borrowerId,
        Request request,
        Instant submittedAt,
        List<String> untriedProductCodes,
        Set<String> approvedSchemeCodes,
        int attempts,
        ApplicationState state) {

    /**
     * What the borrower asked for.
     *
     * @param alternativeProductCodes in order; tried when the product falls away
     */
    public record Request(
            String productCode,
            List<String> alternativeProductCodes,
            long amountFen,
            int termMonths,
            LoanPurpose purpose) {

        public Request {
            alternativeProductCodes = List.copyOf(alternativeProductCodes);
        }
    }

    public LoanApplication {
        untriedProductCodes = List.copyOf(untriedProductCodes);
        approvedSchemeCodes = Set.copyOf(approvedSchemeCodes);
    }

    public boolean isOpen() {
        return state instanceof ApplicationState.Open;
    }

    /** What to answer to a command that comes at the wrong time. */
    Refusal notInStatus() {
        return Refusal.of(ApplicationRule.APPLICATION_NOT_IN_STATUS, state.status());
    }

    LoanApplication in(ApplicationState next) {
        return new LoanApplication(
                id, borrowerId, request, submittedAt, untriedProductCodes, approvedSchemeCodes, attempts, next);
    }

    LoanApplication leftToTry(List<String> productCodes) {
        return new LoanApplication(
                id, borrowerId, request, submittedAt, productCodes, approvedSchemeCodes, attempts, state);
    }

    LoanApplication approvedFor(String schemeCode) {
        Set<String> approved = new LinkedHashSet<>(approvedSchemeCodes);
        approved.add(schemeCode);
        return new LoanApplication(
                id, borrowerId, request, submittedAt, untriedProductCodes, approved, attempts, state);
    }

    LoanApplication handedTo(Assignment assignment, Deadline deadline) {
        return new LoanApplication(
                id,
                borrowerId,
                request,
                submittedAt,
                untriedProductCodes,
                approvedSchemeCodes,
                assignment.attempt(),
                new ApplicationState.AwaitingBank(assignment, deadline));
    }
}
