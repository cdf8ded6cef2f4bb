package org.crediteasyloan.directory.participant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.problem.Refusal;

/** How an institution comes in, stays and goes: every step a person's of the operator. */
@Path("/participant-directory/v1/participants/{code}")
@PersonalStep
class StandingResource {

    private final ChangeParticipant change;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    StandingResource(ChangeParticipant change, Idempotency idempotency, CurrentCaller caller) {
        this.change = change;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("review")
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    public ParticipantView review(ParticipantCode code) {
        return move(code, new StandingCommand.Review(caller.subject()));
    }

    @POST
    @Path("approval")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView approve(ParticipantCode code) {
        return move(code, new StandingCommand.Approve(caller.subject()));
    }

    @POST
    @Path("rejection")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView reject(ParticipantCode code, @NotNull @Valid ReasonRequest request) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(request, ParticipantView.class, () -> change.reject(code, request.reasonCode()));
    }

    @POST
    @Path("promotion")
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    public ParticipantView askForPromotion(ParticipantCode code) {
        return move(code, new StandingCommand.AskForPromotion(caller.subject()));
    }

    @POST
    @Path("promotion/approval")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView promote(ParticipantCode code) {
        return move(code, new StandingCommand.Promote(caller.subject()));
    }

    @POST
    @Path("suspension")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView suspend(ParticipantCode code, @NotNull @Valid ReasonRequest request) {
        requireAnother(code);
        return idempotency.once(request, ParticipantView.class, () -> change.suspend(code, request.reasonCode()));
    }

    @POST
    @Path("resumption")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView resume(ParticipantCode code) {
        return move(code, new StandingCommand.Resume());
    }

    @POST
    @Path("departure")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView leave(ParticipantCode code, @NotNull @Valid DepartureRequest request) {
        requireAnother(code);
        return idempotency.once(request, ParticipantView.class, () -> change.leave(code, request.lastDay()));
    }

    @POST
    @Path("departure/withdrawal")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView stay(ParticipantCode code) {
        return move(code, new StandingCommand.Stay());
    }

    private ParticipantView move(ParticipantCode code, StandingCommand command) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(Map.of(), ParticipantView.class, () -> change.move(code, command));
    }

    /** Nobody would be left to let the operator back in. */
    private void requireAnother(ParticipantCode code) {
        if (caller.participant(ParticipantKind.OPERATOR).equals(code)) {
            throw Refusal.of(ParticipantRule.OWN_SUSPENSION);
        }
    }
}
