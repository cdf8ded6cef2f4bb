package org.crediteasyloan.routing.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.routing.tracking.ApplicationView;
import org.crediteasyloan.routing.tracking.FollowApplication;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/loan-routing/v1")
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
    @Path("applications")
    @RolesAllowed(Duty.BORROWER)
    @ResponseStatus(201)
    public ApplicationView submit(@NotNull @Valid SubmitRequest request) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(
                request,
                ApplicationView.class,
                () -> follow.asBorrower(submit.submit(request, borrowerId, caller.subject()), borrowerId));
    }
}
