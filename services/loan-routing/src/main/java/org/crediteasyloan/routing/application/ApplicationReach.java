package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CaseFacts;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.crediteasyloan.kit.staff.FactsOfCases;
import org.crediteasyloan.routing.market.Borrowers;
import org.jspecify.annotations.Nullable;

/** Whether an application lies within the reach of the person who calls (业务范围): by the borrower's region and industry and the product. */
@ApplicationScoped
public class ApplicationReach {

    private final CurrentStaff staff;
    private final FactsOfCases facts;
    private final Borrowers borrowers;

    ApplicationReach(CurrentStaff staff, FactsOfCases facts, Borrowers borrowers) {
        this.staff = staff;
        this.facts = facts;
        this.borrowers = borrowers;
    }

    /** @throws Refusal {@code not-found}: outside of its reach there is no such application for the caller */
    public LoanApplication require(LoanApplication application) {
        require(application.borrowerId(), productOf(application.state()));
        return application;
    }

    /** @throws Refusal {@code not-found} */
    public void require(UUID borrowerId, @Nullable String productCode) {
        if (staff.enrolled().isPresent()
                && factsOf(borrowerId, productCode).filter(staff::reaches).isEmpty()) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }

    public CurrentStaff.Bounds bounds() {
        return staff.bounds();
    }

    /** Empty once the borrower's profile was removed. */
    Optional<CaseFacts> factsOf(UUID borrowerId, @Nullable String productCode) {
        return borrowers
                .find(borrowerId)
                .map(borrower -> facts.of(borrower.regionCode(), productCode, null, borrower.industryCode()));
    }

    static @Nullable String productOf(ApplicationState state) {
        if (state instanceof ApplicationState.AwaitingDepartmentApproval waiting) {
            return waiting.productCode();
        }
        return state instanceof ApplicationState.AtBank held ? held.assignment().productCode() : null;
    }
}
