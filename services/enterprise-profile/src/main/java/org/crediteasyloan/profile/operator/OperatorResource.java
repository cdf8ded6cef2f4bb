package org.crediteasyloan.profile.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/operators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
@NeedsScope(MandateScope.MANAGE_OPERATORS)
class OperatorResource {

    private final ManageOperators manage;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    OperatorResource(ManageOperators manage, Idempotency idempotency, CurrentCaller caller) {
        this.manage = manage;
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
    public List<OperatorView> list() {
        return manage.list(caller.borrower());
    }

    @POST
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = OperatorView.class, responseCode = "201")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public OperatorView invite(@NotNull @Valid InviteOperator invite) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(invite, OperatorView.class, () -> manage.invite(borrowerId, invite, caller.subject()));
    }

    @POST
    @Path("{operatorId}/dismissal")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public OperatorView dismiss(UUID operatorId) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(Map.of(), OperatorView.class, () -> manage.dismiss(borrowerId, operatorId));
    }
}
