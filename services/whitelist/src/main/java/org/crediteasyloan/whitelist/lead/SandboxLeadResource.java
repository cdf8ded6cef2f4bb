package org.crediteasyloan.whitelist.lead;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.OpenToSandbox;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Lets a sandbox bank have one more lead when it likes, to see what comes of it. */
@Path("/whitelist/v1/sandbox-leads")
@Authenticated
class SandboxLeadResource {

    private final SandboxLeads sandboxLeads;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SandboxLeadResource(SandboxLeads sandboxLeads, Idempotency idempotency, CurrentCaller caller) {
        this.sandboxLeads = sandboxLeads;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @OpenToSandbox
    @RolesAllowed(Duty.LEAD_READER)
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SandboxLead.class, responseCode = "201")
    public SandboxLead make() {
        ParticipantCode sandbox = caller.participant(ParticipantKind.BANK);
        if (!sandbox.belongsToSandbox()) {
            throw Refusal.of(SandboxLeadRule.SANDBOX_ONLY);
        }
        return idempotency.once(Map.of(), SandboxLead.class, () -> sandboxLeads.makeAnother(sandbox));
    }
}
