package org.crediteasyloan.profile.bureau;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a bank buys is decided by those who answer for its products, never by who orders. */
@Path("/enterprise-profile/v1/report-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionResource {

    private final ManageSubscriptions manage;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SubscriptionResource(ManageSubscriptions manage, Idempotency idempotency, CurrentCaller caller) {
        this.manage = manage;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Duty.PRODUCT_MAKER, Duty.PRODUCT_APPROVER, Duty.CREDIT_OFFICER})
    @Transactional
    public List<SubscriptionView> list() {
        return manage.of(bank());
    }

    @POST
    @RolesAllowed(Duty.PRODUCT_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    public SubscriptionView propose(@NotNull @Valid Subscribe asked) {
        ParticipantCode bank = bank();
        return idempotency.once(asked, SubscriptionView.class, () -> manage.propose(asked, bank, caller.subject()));
    }

    @POST
    @Path("{subscriptionId}/acceptance")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    @PersonalStep
    public SubscriptionView accept(UUID subscriptionId) {
        ParticipantCode bank = bank();
        return idempotency.once(
                Map.of(), SubscriptionView.class, () -> manage.accept(subscriptionId, bank, caller.subject()));
    }

    @POST
    @Path("{subscriptionId}/end")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    @PersonalStep
    public SubscriptionView end(UUID subscriptionId) {
        ParticipantCode bank = bank();
        return idempotency.once(Map.of(), SubscriptionView.class, () -> manage.end(subscriptionId, bank));
    }

    private ParticipantCode bank() {
        return caller.participant(ParticipantKind.BANK);
    }
}
