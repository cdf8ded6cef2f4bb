package org.crediteasyloan.directory.key;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.tenancy.KeepsOwnEntry;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/participant-directory/v1/participants/{code}/keys")
@Authenticated
class KeyResource {

    private final KeepKeys keepKeys;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    KeyResource(KeepKeys keepKeys, Idempotency idempotency, CurrentCaller caller) {
        this.keepKeys = keepKeys;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @OpenData
    public List<KeyView> list(ParticipantCode code) {
        return keepKeys.list(code);
    }

    @POST
    @KeepsOwnEntry
    @RolesAllowed({Duty.INSTITUTION_ADMINISTRATOR, Duty.PARTICIPANT_MAKER})
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = KeyView.class, responseCode = "201")
    public KeyView register(ParticipantCode code, @NotNull @Valid KeyRegistration registration) {
        return idempotency.once(
                registration, KeyView.class, () -> keepKeys.register(code, registration, caller.subject()));
    }

    @POST
    @KeepsOwnEntry
    @Path("{kid}/retirement")
    @RolesAllowed({Duty.INSTITUTION_ADMINISTRATOR, Duty.PARTICIPANT_MAKER})
    public KeyView retire(ParticipantCode code, @Pattern(regexp = KeyChecks.KEY_ID) String kid) {
        return idempotency.once(Map.of(), KeyView.class, () -> keepKeys.retire(code, kid, caller.subject()));
    }
}
