package org.crediteasyloan.routing.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.routing.application.ApplicationReach;
import org.crediteasyloan.routing.tracking.ApplicationView;
import org.jspecify.annotations.Nullable;

@Path("/loan-routing/v1")
@RolesAllowed(Duty.DEPARTMENT_APPROVER)
class ApprovalResource {

    private final WaitingApprovals waiting;
    private final DecideAsDepartment decide;
    private final ApplicationReach reach;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ApprovalResource(
            WaitingApprovals waiting,
            DecideAsDepartment decide,
            ApplicationReach reach,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.reach = reach;
        this.waiting = waiting;
        this.decide = decide;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("department-approvals")
    @Transactional
    public Page<WaitingApproval> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return waiting.page(
                caller.participant(ParticipantKind.REGULATOR), reach.bounds(), Position.fromCursor(after), limit);
    }

    @POST
    @Path("applications/{id}/department-decision")
    public ApplicationView decide(UUID id, @NotNull @Valid DecideRequest request) {
        ParticipantCode department = caller.participant(ParticipantKind.REGULATOR);
        return idempotency.once(
                request, ApplicationView.class, () -> decide.decide(id, request, department, caller.subject()));
    }
}
