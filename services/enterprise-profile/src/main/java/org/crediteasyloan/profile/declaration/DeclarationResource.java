package org.crediteasyloan.profile.declaration;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/declarations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class DeclarationResource {

    private final DeclareFacts declare;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    DeclarationResource(DeclareFacts declare, Idempotency idempotency, CurrentCaller caller) {
        this.declare = declare;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = DeclarationView.class, responseCode = "201")
    @NeedsScope(MandateScope.APPLY)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public DeclarationView declare(@NotNull @Valid Declaration declaration) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(declaration, DeclarationView.class, () -> declare.declare(borrowerId, declaration));
    }
}
