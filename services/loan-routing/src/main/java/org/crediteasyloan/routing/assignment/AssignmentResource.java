package org.crediteasyloan.routing.assignment;

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
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsFeature;
import org.crediteasyloan.routing.tracking.ApplicationView;
import org.jspecify.annotations.Nullable;

@Path("/loan-routing/v1")
@RolesAllowed(Duty.CREDIT_OFFICER)
class AssignmentResource {

    private final Assignments assignments;
    private final AnswerAssignment answer;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    AssignmentResource(
            Assignments assignments, AnswerAssignment answer, Idempotency idempotency, CurrentCaller caller) {
        this.assignments = assignments;
        this.answer = answer;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("assignments")
    @NeedsFeature(ConnectionFeature.PULL_APPLICATIONS)
    @RolesAllowed({Duty.LEAD_READER, Duty.CREDIT_OFFICER})
    @Transactional
    public Page<AssignmentItem> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return assignments.page(caller.participant(ParticipantKind.BANK), Position.fromCursor(after), limit);
    }

    @POST
    @Path("applications/{id}/acceptance")
    @NeedsFeature(ConnectionFeature.WRITE_BACK_STATUS)
    public ApplicationView accept(UUID id) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(Map.of(), ApplicationView.class, () -> answer.accept(id, bank, caller.subject()));
    }

    @POST
    @Path("applications/{id}/refusal")
    @NeedsFeature(ConnectionFeature.WRITE_BACK_STATUS)
    public RefusalReceipt refuse(UUID id, @NotNull @Valid RefuseRequest request) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(
                request, RefusalReceipt.class, () -> answer.refuse(id, request, bank, caller.subject()));
    }
}
