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
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
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
    private final HelpNumbers numbers;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    HelpResource(HelpDesk desk, HelpNumbers numbers, Idempotency idempotency, CurrentCaller caller) {
        this.desk = desk;
        this.numbers = numbers;
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
        HelpDesk.Caller asking = callerOf(ask);
        return idempotency.once(ask, HelpSessionView.class, () -> desk.ask(asking, ask, caller.subject()));
    }

    private static HelpDesk.Caller callerOf(AskForSession ask) {
        if ((ask.uscc() == null) == (ask.helpNumber() == null)) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError(
                            "/helpNumber",
                            "code-or-number",
                            "统一社会信用代码和协助号须填且只填一项。",
                            "Give either the credit code or the help number.")));
        }
        return ask.uscc() == null
                ? new HelpDesk.Caller.WithNumber(Objects.requireNonNull(ask.helpNumber()))
                : new HelpDesk.Caller.WithCode(TypedCode.read(ask.uscc(), "/uscc"));
    }

    @POST
    @Path("help-numbers")
    @RolesAllowed(Duty.BORROWER)
    @NeedsScope(MandateScope.CONSENT)
    @ResponseStatus(201)
    @APIResponseSchema(value = HelpNumberView.class, responseCode = "201")
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public HelpNumberView number() {
        UUID borrowerId = caller.borrower();
        return idempotency.once(Map.of(), HelpNumberView.class, () -> numbers.give(borrowerId));
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
