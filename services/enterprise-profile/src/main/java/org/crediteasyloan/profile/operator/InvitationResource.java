package org.crediteasyloan.profile.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/enterprise-profile/v1/operator-invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Duty.BORROWER)
class InvitationResource {

    private final AnswerInvitations answer;
    private final Persons persons;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    InvitationResource(AnswerInvitations answer, Persons persons, Idempotency idempotency, CurrentCaller caller) {
        this.answer = answer;
        this.persons = persons;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public List<InvitationView> list() {
        return answer.openTo(persons.signedIn());
    }

    @POST
    @Path("{operatorId}/acceptance")
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = MandateView.class, responseCode = "201")
    public MandateView accept(UUID operatorId) {
        Person person = persons.signedIn();
        return idempotency.once(Map.of(), MandateView.class, () -> answer.accept(operatorId, person, caller.subject()));
    }

    @POST
    @Path("{operatorId}/refusal")
    public InvitationView decline(UUID operatorId) {
        Person person = persons.signedIn();
        return idempotency.once(Map.of(), InvitationView.class, () -> answer.decline(operatorId, person));
    }
}
