package org.crediteasyloan.profile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/access-log")
@RolesAllowed(Duty.BORROWER)
class AccessLogResource {

    private final AccessLog log;
    private final Participants participants;
    private final CurrentCaller caller;

    AccessLogResource(AccessLog log, Participants participants, CurrentCaller caller) {
        this.log = log;
        this.participants = participants;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public Page<AccessEntryView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        UUID borrowerId = caller.borrower();
        Position start = Position.fromCursor(after);
        return Page.of(
                log.feed(borrowerId, start, limit), AccessEntry::position, this::view, after == null ? null : start);
    }

    private AccessEntryView view(AccessEntry entry) {
        return new AccessEntryView(
                entry.accessId,
                entry.reader,
                participants
                        .find(new ParticipantCode(entry.reader))
                        .map(ParticipantState::nameZh)
                        .orElse(null),
                entry.service,
                entry.what,
                entry.basis,
                entry.agent,
                entry.readAt);
    }
}
