package org.crediteasyloan.profile.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/erasure-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
@OutsideQuota
class ErasureResource {

    private final AskForErasure erasure;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ErasureResource(AskForErasure erasure, Idempotency idempotency, CurrentCaller caller) {
        this.erasure = erasure;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ErasureView.class, responseCode = "201")
    @NeedsScope(MandateScope.CONSENT)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ErasureView ask() {
        UUID borrowerId = caller.borrower();
        return idempotency.once(Map.of(), ErasureView.class, () -> erasure.ask(borrowerId, caller.subject()));
    }

    @GET
    @Path("{erasureId}")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ErasureView read(UUID erasureId) {
        return erasure.read(caller.borrower(), erasureId);
    }
}
