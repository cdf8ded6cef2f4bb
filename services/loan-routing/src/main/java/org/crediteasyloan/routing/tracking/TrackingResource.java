package org.crediteasyloan.routing.tracking;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/loan-routing/v1")
@Authenticated
class TrackingResource {

    private final FollowApplication follow;
    private final OwnApplications ownApplications;
    private final WithdrawApplication withdraw;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    TrackingResource(
            FollowApplication follow,
            OwnApplications ownApplications,
            WithdrawApplication withdraw,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.follow = follow;
        this.ownApplications = ownApplications;
        this.withdraw = withdraw;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("applications")
    @RolesAllowed(Duty.BORROWER)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Transactional
    public Page<ApplicationSummary> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return ownApplications.page(caller.borrower(), Position.fromCursor(after), limit);
    }

    @GET
    @Path("applications/{id}")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = false,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Transactional
    public ApplicationView get(UUID id) {
        if (caller.hasDuty(Duty.BORROWER)) {
            return follow.asBorrower(id, caller.borrower());
        }
        ParticipantCode participant = caller.participant(ParticipantKind.BANK, ParticipantKind.REGULATOR);
        return ParticipantKind.BANK.name().equals(caller.claim("participant_kind"))
                ? follow.asBank(id, participant)
                : follow.asDepartment(id, participant);
    }

    @POST
    @OutsideQuota
    @Path("applications/{id}/withdrawal")
    @RolesAllowed(Duty.BORROWER)
    @NeedsScope(MandateScope.APPLY)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ApplicationView withdraw(UUID id) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(
                Map.of(), ApplicationView.class, () -> withdraw.withdraw(id, borrowerId, caller.subject()));
    }
}
