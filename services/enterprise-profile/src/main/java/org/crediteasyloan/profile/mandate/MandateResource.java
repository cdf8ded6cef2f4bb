package org.crediteasyloan.profile.mandate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.crediteasyloan.profile.registry.TypedCode;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
@OutsideQuota
class MandateResource {

    private final HoldMandates hold;
    private final Persons persons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    MandateResource(HoldMandates hold, Persons persons, Idempotency idempotency, CurrentCaller caller) {
        this.hold = hold;
        this.persons = persons;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = MandateView.class, responseCode = "201")
    public MandateView claim(@NotNull @Valid ClaimMandate claim) {
        UnifiedSocialCreditCode uscc = TypedCode.read(claim.uscc(), "/uscc");
        Person person = persons.signedIn();
        return idempotency.once(claim, MandateView.class, () -> hold.claim(uscc, caller.subject(), person));
    }

    @POST
    @Path("{mandateId}/revocation")
    public MandateView revoke(UUID mandateId) {
        return idempotency.once(Map.of(), MandateView.class, () -> hold.revoke(mandateId, caller.subject()));
    }
}
