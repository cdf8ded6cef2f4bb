package org.crediteasyloan.profile.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/household-members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class HouseholdMemberResource {

    private final FormHousehold form;
    private final LeadHousehold lead;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    HouseholdMemberResource(FormHousehold form, LeadHousehold lead, Idempotency idempotency, CurrentCaller caller) {
        this.form = form;
        this.lead = lead;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HouseholdView read() {
        return lead.read(caller.borrower());
    }

    @POST
    @PersonalStep
    @NeedsScope(MandateScope.MANAGE_OPERATORS)
    @ResponseStatus(201)
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HouseholdView invite(@NotNull @Valid MemberInvite invite) {
        UUID householdId = caller.borrower();
        return idempotency.once(invite, HouseholdView.class, () -> form.invite(householdId, invite));
    }

    @POST
    @Path("{memberId}/nomination")
    @PersonalStep
    @NeedsScope(MandateScope.MANAGE_OPERATORS)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HouseholdView name(UUID memberId) {
        UUID householdId = caller.borrower();
        return idempotency.once(Map.of(), HouseholdView.class, () -> lead.name(householdId, memberId));
    }

    @POST
    @Path("{memberId}/takeover")
    @PersonalStep
    @NeedsScope(MandateScope.VIEW)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HouseholdView takeOver(UUID memberId) {
        UUID householdId = caller.borrower();
        return idempotency.once(
                Map.of(), HouseholdView.class, () -> lead.takeOver(householdId, memberId, caller.subject()));
    }

    @POST
    @Path("{memberId}/departure")
    @PersonalStep
    @NeedsScope(MandateScope.VIEW)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HouseholdView leave(UUID memberId) {
        UUID householdId = caller.borrower();
        return idempotency.once(
                Map.of(), HouseholdView.class, () -> lead.leave(householdId, memberId, caller.subject()));
    }
}
