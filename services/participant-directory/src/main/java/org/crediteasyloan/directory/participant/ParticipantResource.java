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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The register: who is there, and what is said of it. */
@Path("/participant-directory/v1/participants")
@Authenticated
class ParticipantResource {

    private final Participants participants;
    private final CodeLists codeLists;
    private final ChangeParticipant change;
    private final Idempotency idempotency;
    private final AuditedChange audited;
    private final CurrentCaller caller;
    private final Clock clock;

    ParticipantResource(
            Participants participants,
            CodeLists codeLists,
            ChangeParticipant change,
            Idempotency idempotency,
            AuditedChange audited,
            CurrentCaller caller,
            Clock clock) {
        this.participants = participants;
        this.codeLists = codeLists;
        this.change = change;
        this.idempotency = idempotency;
        this.audited = audited;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @OpenData
    public List<ParticipantView> list() {
        LocalDate today = BusinessDay.of(clock.instant());
        return participants.listByCode(isOperator()).stream()
                .map(participant -> ParticipantView.of(participant, codeLists.connectionOf(participant, today), today))
                .toList();
    }

    @GET
    @OpenData
    @Path("{code}")
    @Transactional
    public ParticipantView get(ParticipantCode code) {
        LocalDate today = BusinessDay.of(clock.instant());
        Participant participant = participants.get(code, isOperator());
        ParticipantState.@Nullable Connection connection = codeLists.connectionOf(participant, today);
        return isOperator()
                ? ParticipantView.withFile(participant, connection, today)
                : ParticipantView.of(participant, connection, today);
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
        return audited.make(licence, () -> change.recordLicence(code, licence));
    }

    @PUT
    @Path("{code}/reach")
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    @PersonalStep
    public ParticipantView amendReach(ParticipantCode code, @NotNull @Valid ReachStatement reach) {
        caller.participant(ParticipantKind.OPERATOR);
        return audited.make(reach, () -> change.amendReach(code, reach));
    }

    /** Who was proposed and not admitted is nobody's business but the operator's. */
    private boolean isOperator() {
        return ParticipantKind.OPERATOR.name().equals(caller.claim("participant_kind"));
    }
}
