package org.crediteasyloan.routing.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.crediteasyloan.routing.tracking.ApplicationView;
import org.crediteasyloan.routing.tracking.FollowApplication;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/loan-routing/v1")
@Produces(MediaType.APPLICATION_JSON)
class SubmissionResource {

    private final SubmitLoanApplication submit;
    private final FollowApplication follow;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SubmissionResource(
            SubmitLoanApplication submit, FollowApplication follow, Idempotency idempotency, CurrentCaller caller) {
        this.submit = submit;
        this.follow = follow;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @OutsideQuota
    @Path("applications")
    @RolesAllowed(Duty.BORROWER)
    @NeedsScope(MandateScope.APPLY)
    @ResponseStatus(201)
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ApplicationView submit(@NotNull @Valid SubmitRequest request) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(
                request,
                ApplicationView.class,
                () -> follow.asBorrower(submit.submit(request, borrowerId, caller.subject()), borrowerId));
    }
}
