package org.crediteasyloan.profile.help;

import io.quarkus.security.Authenticated;
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
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.profile.registry.TypedCode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A person of the help desk has the duty of a borrower's people as well, so its own is asked for first. */
@Path("/enterprise-profile/v1")
@Produces(MediaType.APPLICATION_JSON)
class HelpResource {

    private final HelpDesk desk;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    HelpResource(HelpDesk desk, Idempotency idempotency, CurrentCaller caller) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("help-reasons")
    @Authenticated
    @OpenData
    @Transactional
    public List<HelpReasonView> reasons() {
        return desk.reasons();
    }

    @POST
    @Path("help-sessions")
    @RolesAllowed(Duty.HELP_DESK)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = HelpSessionView.class, responseCode = "201")
    public HelpSessionView ask(@NotNull @Valid AskForSession ask) {
        caller.participant(ParticipantKind.OPERATOR);
        UnifiedSocialCreditCode uscc = TypedCode.read(ask.uscc(), "/uscc");
        return idempotency.once(ask, HelpSessionView.class, () -> desk.ask(uscc, ask, caller.subject()));
    }

    @GET
    @Path("help-sessions")
    @RolesAllowed({Duty.BORROWER, Duty.HELP_DESK})
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = false,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public List<HelpSessionView> list() {
        return caller.hasDuty(Duty.HELP_DESK) ? desk.ofAgent(caller.subject()) : desk.ofBorrower(caller.borrower());
    }

    @POST
    @Path("help-sessions/{sessionId}/approval")
    @RolesAllowed(Duty.BORROWER)
    @NeedsScope(MandateScope.CONSENT)
    @PersonalStep
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HelpSessionView approve(UUID sessionId, @NotNull @Valid ApproveSession approval) {
        UUID borrowerId = caller.borrower();
        return idempotency.once(
                approval, HelpSessionView.class, () -> desk.approve(borrowerId, sessionId, approval, caller.subject()));
    }

    @POST
    @Path("help-sessions/{sessionId}/end")
    @RolesAllowed({Duty.BORROWER, Duty.HELP_DESK})
    @NeedsScope(MandateScope.CONSENT)
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = false,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HelpSessionView end(UUID sessionId) {
        if (caller.hasDuty(Duty.HELP_DESK)) {
            return idempotency.once(
                    Map.of(), HelpSessionView.class, () -> desk.endByAgent(sessionId, caller.subject()));
        }
        UUID borrowerId = caller.borrower();
        return idempotency.once(Map.of(), HelpSessionView.class, () -> desk.endByBorrower(borrowerId, sessionId));
    }
}
