package org.crediteasyloan.redemption.payout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.feed.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/redemption/v1/payouts")
@RolesAllowed({Duty.PAYOUT_MAKER, Duty.PAYOUT_RELEASER})
@OutsideQuota
class PayoutResource {

    private final RunPayout run;
    private final Payouts payouts;
    private final FeedQuery feed;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    PayoutResource(RunPayout run, Payouts payouts, FeedQuery feed, Idempotency idempotency, CurrentCaller caller) {
        this.run = run;
        this.payouts = payouts;
        this.feed = feed;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<PayoutView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Map<String, Object> owner = Map.of("owner", owner().value());
        return feed.page(
                new FeedQuery.Selection("payout", "id", "owner = :owner", owner),
                UUID.class,
                after,
                limit,
                payouts::viewsByIds);
    }

    @GET
    @Path("{id}")
    @Transactional
    public PayoutView get(UUID id) {
        ParticipantCode owner = owner();
        return payouts.findByIdOptional(id)
                .filter(payout -> payout.owner.equals(owner.value()))
                .map(payouts::view)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @POST
    @RolesAllowed(Duty.PAYOUT_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PayoutView.class)))
    public PayoutView prepare(@NotNull @Valid PreparePayout request) {
        ParticipantCode owner = owner();
        return idempotency.once(request, PayoutView.class, () -> run.prepare(request, owner, caller.subject()));
    }

    @POST
    @Path("{id}/cancellation")
    public PayoutView cancel(UUID id) {
        ParticipantCode owner = owner();
        return idempotency.once(Map.of(), PayoutView.class, () -> run.cancel(id, owner, caller.subject()));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(Duty.PAYOUT_RELEASER)
    @PersonalStep
    public PayoutView release(UUID id) {
        ParticipantCode owner = owner();
        return idempotency.once(Map.of(), PayoutView.class, () -> run.release(id, owner, caller.subject()));
    }

    private ParticipantCode owner() {
        return caller.participant(ParticipantKind.FINANCE);
    }
}
