package org.crediteasyloan.directory.participant;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;

/** How far an institution is connected, which the operator decides. */
@Path("/participant-directory/v1/participants/{code}")
@Authenticated
class ConnectionResource {

    private final ConnectParticipant connect;
    private final AuditedChange audited;
    private final CurrentCaller caller;

    ConnectionResource(ConnectParticipant connect, AuditedChange audited, CurrentCaller caller) {
        this.connect = connect;
        this.audited = audited;
        this.caller = caller;
    }

    @PUT
    @Path("connection")
    @RolesAllowed(Duty.PARTICIPANT_MAKER)
    @PersonalStep
    public ParticipantView connect(ParticipantCode code, @NotNull @Valid ConnectionRequest request) {
        caller.participant(ParticipantKind.OPERATOR);
        return audited.make(request, () -> connect.level(code, request));
    }
}
