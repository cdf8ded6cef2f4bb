package org.crediteasyloan.directory.participant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.directory.participant.AskedChange.Subject;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;

/** What becomes of a change that one person of the operator has asked for. */
@Path("/participant-directory/v1/participants/{code}")
@PersonalStep
class ChangeResource {

    private final GrantChange grantChange;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ChangeResource(GrantChange grantChange, Idempotency idempotency, CurrentCaller caller) {
        this.grantChange = grantChange;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("reach/approval")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView grantReach(ParticipantCode code, @NotNull @Valid GrantRequest request) {
        return grant(code, Subject.REACH, request);
    }

    @POST
    @Path("reach/withdrawal")
    @RolesAllowed({Duty.PARTICIPANT_MAKER, Duty.PARTICIPANT_APPROVER})
    public ParticipantView withdrawReach(ParticipantCode code) {
        return withdraw(code, Subject.REACH);
    }

    @POST
    @Path("licence/approval")
    @RolesAllowed(Duty.PARTICIPANT_APPROVER)
    public ParticipantView grantLicence(ParticipantCode code, @NotNull @Valid GrantRequest request) {
        return grant(code, Subject.LICENCE, request);
    }

    @POST
    @Path("licence/withdrawal")
    @RolesAllowed({Duty.PARTICIPANT_MAKER, Duty.PARTICIPANT_APPROVER})
    public ParticipantView withdrawLicence(ParticipantCode code) {
        return withdraw(code, Subject.LICENCE);
    }

    private ParticipantView grant(ParticipantCode code, Subject subject, GrantRequest request) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(
                request,
                ParticipantView.class,
                () -> grantChange.grant(code, subject, request.changeId(), caller.subject()));
    }

    private ParticipantView withdraw(ParticipantCode code, Subject subject) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(Map.of(), ParticipantView.class, () -> grantChange.withdraw(code, subject));
    }
}
