package org.crediteasyloan.directory.participant;

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
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/participant-directory/v1/participants")
@Authenticated
class ParticipantResource {

    private final Participants participants;
    private final AdmitParticipant admit;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ParticipantResource(
            Participants participants, AdmitParticipant admit, Idempotency idempotency, CurrentCaller caller) {
        this.participants = participants;
        this.admit = admit;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    @OpenData
    public List<ParticipantView> list() {
        return participants.listByCode(isOperator()).stream()
                .map(ParticipantView::of)
                .toList();
    }

    @GET
    @OpenData
    @Path("{code}")
    @Transactional
    public ParticipantView get(ParticipantCode code) {
        return ParticipantView.of(participants.get(code, isOperator()));
    }

    @POST
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ParticipantView.class, responseCode = "201")
    public ParticipantView propose(@NotNull @Valid ProposeParticipant proposal) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(proposal, ParticipantView.class, () -> admit.propose(proposal, caller.subject()));
    }

    @POST
    @Path("{code}/approval")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    @PersonalStep
    public ParticipantView approve(ParticipantCode code) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(Map.of(), ParticipantView.class, () -> admit.approve(code, caller.subject()));
    }

    @POST
    @Path("{code}/suspension")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    @PersonalStep
    public ParticipantView suspend(ParticipantCode code) {
        // Nobody would be left to resume it.
        if (caller.participant(ParticipantKind.OPERATOR).equals(code)) {
            throw Refusal.of(ParticipantRule.OWN_SUSPENSION);
        }
        return idempotency.once(Map.of(), ParticipantView.class, () -> admit.suspend(code));
    }

    /** Who was proposed and not admitted is nobody's business but the operator's. */
    private boolean isOperator() {
        return ParticipantKind.OPERATOR.name().equals(caller.claim("participant_kind"));
    }

    @POST
    @Path("{code}/resumption")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    @PersonalStep
    public ParticipantView resume(ParticipantCode code) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(Map.of(), ParticipantView.class, () -> admit.resume(code));
    }
}
