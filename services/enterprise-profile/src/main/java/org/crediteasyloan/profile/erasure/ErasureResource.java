package org.crediteasyloan.profile.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.profile.mandate.ActingFor;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/erasure-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class ErasureResource {

    private final AskForErasure erasure;
    private final ActingFor actingFor;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ErasureResource(AskForErasure erasure, ActingFor actingFor, Idempotency idempotency, CurrentCaller caller) {
        this.erasure = erasure;
        this.actingFor = actingFor;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ErasureView.class, responseCode = "201")
    public ErasureView ask(@HeaderParam(ActingFor.HEADER) @Nullable String borrower) {
        UUID borrowerId = actingFor.borrower(borrower);
        return idempotency.once(Map.of(), ErasureView.class, () -> erasure.ask(borrowerId, caller.subject()));
    }

    @GET
    @Path("{erasureId}")
    public ErasureView read(@HeaderParam(ActingFor.HEADER) @Nullable String borrower, UUID erasureId) {
        return erasure.read(actingFor.borrower(borrower), erasureId);
    }
}
