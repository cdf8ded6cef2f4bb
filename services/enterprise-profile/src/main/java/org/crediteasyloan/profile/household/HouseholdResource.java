package org.crediteasyloan.profile.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class HouseholdResource {

    private final FormHousehold form;
    private final Persons persons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    HouseholdResource(FormHousehold form, Persons persons, Idempotency idempotency, CurrentCaller caller) {
        this.form = form;
        this.persons = persons;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public HouseholdView propose(@NotNull @Valid ProposeHousehold proposal) {
        Person head = persons.signedIn();
        return idempotency.once(proposal, HouseholdView.class, () -> form.propose(proposal, head, caller.subject()));
    }
}
