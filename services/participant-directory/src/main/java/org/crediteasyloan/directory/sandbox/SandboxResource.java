package org.crediteasyloan.directory.sandbox;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A person's own sandbox banks. */
@Path("/participant-directory/v1/sandboxes")
@Authenticated
class SandboxResource {

    private final OpenSandbox openSandbox;
    private final TellIdentityProvider telling;
    private final ReadSandboxes read;
    private final Idempotency idempotency;
    private final AuditedChange audited;
    private final CurrentCaller caller;

    /** What a repeated request is answered by: where the bank stands is read anew. */
    record Opened(UUID id, ParticipantCode participantCode) {}

    SandboxResource(
            OpenSandbox openSandbox,
            TellIdentityProvider telling,
            ReadSandboxes read,
            Idempotency idempotency,
            AuditedChange audited,
            CurrentCaller caller) {
        this.openSandbox = openSandbox;
        this.telling = telling;
        this.read = read;
        this.idempotency = idempotency;
        this.audited = audited;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Duty.SANDBOX_DEVELOPER)
    @Transactional
    public List<SandboxView> list() {
        return read.of(developer());
    }

    @GET
    @RolesAllowed(Duty.SANDBOX_DEVELOPER)
    @Path("{code}")
    @Transactional
    public SandboxView get(ParticipantCode code) {
        return read.one(developer(), code);
    }

    @POST
    @RolesAllowed(Duty.SANDBOX_DEVELOPER)
    @PersonalStep
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SandboxView.class, responseCode = "201")
    public SandboxView open(@NotNull @Valid OpenSandboxRequest request) {
        String developer = developer();
        Opened opened = idempotency.once(request, Opened.class, () -> {
            Sandbox sandbox = openSandbox.open(developer, request.jwk());
            return new Opened(sandbox.id, sandbox.code());
        });
        telling.now(opened.id());
        return read.one(developer, opened.participantCode());
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Duty.SANDBOX_DEVELOPER)
    @PersonalStep
    public SandboxView end(ParticipantCode code) {
        String developer = developer();
        Opened ended = audited.make(Map.of(), () -> {
            Sandbox sandbox = openSandbox.end(developer, code);
            return new Opened(sandbox.id, sandbox.code());
        });
        telling.now(ended.id());
        return read.one(developer, code);
    }

    /** A supervisor changes nothing, so it opens nothing. */
    private String developer() {
        if (ParticipantKind.SUPERVISOR.name().equals(caller.claim("participant_kind"))) {
            throw Refusal.of(SandboxRule.SUPERVISOR_ONLY_LOOKS);
        }
        return caller.subject();
    }
}
