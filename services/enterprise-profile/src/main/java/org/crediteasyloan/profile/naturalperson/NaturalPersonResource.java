package org.crediteasyloan.profile.naturalperson;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/natural-persons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class NaturalPersonResource {

    private final RegisterAsBorrower register;
    private final Persons persons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    NaturalPersonResource(RegisterAsBorrower register, Persons persons, Idempotency idempotency, CurrentCaller caller) {
        this.register = register;
        this.persons = persons;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = MandateView.class, responseCode = "201")
    public MandateView register(@NotNull @Valid RegisterPerson request) {
        IdentityNumber number = request.number();
        Person person = persons.signedIn();
        return idempotency.once(
                request,
                MandateView.class,
                () -> register.register(number, request.regionCode(), person, caller.subject()));
    }
}
