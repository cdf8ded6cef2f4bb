package org.crediteasyloan.profile.licence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class LicenceResource {

    private final ProveByLicence prove;
    private final Persons persons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    LicenceResource(ProveByLicence prove, Persons persons, Idempotency idempotency, CurrentCaller caller) {
        this.prove = prove;
        this.persons = persons;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("licence-challenges")
    @ResponseStatus(201)
    @APIResponseSchema(value = ChallengeView.class, responseCode = "201")
    public ChallengeView challenge() {
        return idempotency.once(Map.of(), ChallengeView.class, () -> prove.challenge(caller.subject()));
    }

    @POST
    @Path("licence-presentations")
    @ResponseStatus(201)
    @APIResponseSchema(value = MandateView.class, responseCode = "201")
    public MandateView present(@NotNull @Valid PresentLicence licence) {
        Person person = persons.signedIn();
        return idempotency.once(
                licence, MandateView.class, () -> prove.present(licence.statement(), caller.subject(), person));
    }
}
