package org.crediteasyloan.routing.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/loan-routing/v1")
@Produces(MediaType.APPLICATION_JSON)
class OfferResource {

    private final MakeOffer makeOffer;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    OfferResource(MakeOffer makeOffer, Idempotency idempotency, CurrentCaller caller) {
        this.makeOffer = makeOffer;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("applications/{id}/offers")
    @RolesAllowed(Duty.CREDIT_OFFICER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public OfferView make(UUID id, @NotNull @Valid MakeOfferRequest request) {
        ParticipantCode bank = caller.participant(ParticipantKind.BANK);
        return idempotency.once(request, OfferView.class, () -> makeOffer.make(id, request, bank, caller.subject()));
    }

    @POST
    @OutsideQuota
    @Path("offers/{id}/selection")
    @RolesAllowed(Duty.BORROWER)
    @NeedsScope(MandateScope.APPLY)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public OfferView select(UUID id) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(Map.of(), OfferView.class, () -> makeOffer.select(id, borrowerId, caller.subject()));
    }
}
