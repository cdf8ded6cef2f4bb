package org.crediteasyloan.profile.consent;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
@OutsideQuota
class ConsentResource {

    private final Consents consents;
    private final HoldConsents hold;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ConsentResource(Consents consents, HoldConsents hold, Idempotency idempotency, CurrentCaller caller) {
        this.consents = consents;
        this.hold = hold;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public Page<ConsentView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        UUID borrowerId = caller.borrower();
        Position start = Position.fromCursor(after);
        return Page.of(
                consents.feed(borrowerId, start, limit),
                Consent::position,
                consent -> ConsentView.of(consent.published()),
                after == null ? null : start);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    @NeedsScope(MandateScope.CONSENT)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ConsentView grant(@NotNull @Valid GrantConsent grant) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(grant, ConsentView.class, () -> hold.grant(borrowerId, grant, caller.subject()));
    }

    @POST
    @Path("{consentId}/revocation")
    @NeedsScope(MandateScope.CONSENT)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public ConsentView revoke(UUID consentId) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(Map.of(), ConsentView.class, () -> hold.revoke(borrowerId, consentId));
    }
}
