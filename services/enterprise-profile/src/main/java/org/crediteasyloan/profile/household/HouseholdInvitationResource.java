package org.crediteasyloan.profile.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/household-invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class HouseholdInvitationResource {

    private final FormHousehold form;
    private final Persons persons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    HouseholdInvitationResource(FormHousehold form, Persons persons, Idempotency idempotency, CurrentCaller caller) {
        this.form = form;
        this.persons = persons;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    public List<HouseholdInvitationView> list() {
        return form.openTo(persons.signedIn(), caller.subject());
    }

    @POST
    @Path("{memberId}/agreement")
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public HouseholdView agree(UUID memberId) {
        Person person = persons.signedIn();
        return idempotency.once(Map.of(), HouseholdView.class, () -> form.agree(memberId, person, caller.subject()));
    }
}
