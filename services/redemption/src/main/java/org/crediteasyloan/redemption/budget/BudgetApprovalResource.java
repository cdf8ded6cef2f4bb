package org.crediteasyloan.redemption.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;

@Path("/redemption/v1/budgets/{id}/approval")
@RolesAllowed(Duty.SCHEME_APPROVER)
class BudgetApprovalResource {

    private final MaintainBudget maintain;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    BudgetApprovalResource(MaintainBudget maintain, Idempotency idempotency, CurrentCaller caller) {
        this.maintain = maintain;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @PersonalStep
    public BudgetView approve(UUID id) {
        caller.participant(ParticipantKind.FINANCE);
        return idempotency.once(Map.of(), BudgetView.class, () -> maintain.approve(id, caller.subject()));
    }
}
