package org.crediteasyloan.directory.participant;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The register: who is there, and what is said of it. */
@Path("/participant-directory/v1/participants")
@Authenticated
class ParticipantResource {

    private final Participants participants;
    private final ShowParticipant show;
    private final ChangeParticipant change;
    private final Idempotency idempotency;
    private final AuditedChange audited;
    private final CurrentCaller caller;

    ParticipantResource(
            Participants participants,
            ShowParticipant show,
            ChangeParticipant change,
            Idempotency idempotency,
            AuditedChange audited,
            CurrentCaller caller) {
        this.participants = participants;
        this.show = show;
        this.change = change;
        this.idempotency = idempotency;
        this.audited = audited;
        this.caller = caller;
    }

    @GET
    @Transactional
    @OpenData
    public List<ParticipantView> list() {
        return participants.listByCode(isOperator()).stream()
                .map(show::toEverybody)
                .toList();
    }

    @GET
    @OpenData
    @Path("{code}")
    @Transactional
    public ParticipantView get(ParticipantCode code) {
        Participant participant = participants.get(code, isOperator());
        return isOperator() ? show.toOperator(participant) : show.toEverybody(participant);
    }

    @POST
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ParticipantView.class, responseCode = "201")
    public ParticipantView propose(@NotNull @Valid ProposeParticipant proposal) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(proposal, ParticipantView.class, () -> change.propose(proposal, caller.subject()));
    }

    @PUT
    @Path("{code}/licence")
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    @PersonalStep
    public ParticipantView recordLicence(ParticipantCode code, @NotNull @Valid LicenceStatement licence) {
        caller.participant(ParticipantKind.OPERATOR);
        return audited.make(licence, () -> change.recordLicence(code, licence, caller.subject()));
    }

    @PUT
    @Path("{code}/reach")
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    @PersonalStep
    public ParticipantView amendReach(ParticipantCode code, @NotNull @Valid ReachStatement reach) {
        caller.participant(ParticipantKind.OPERATOR);
        return audited.make(reach, () -> change.amendReach(code, reach, caller.subject()));
    }

    /** Who was proposed and not admitted is nobody's business but the operator's. */
    private boolean isOperator() {
        return ParticipantKind.OPERATOR.name().equals(caller.claim("participant_kind"));
    }
}
