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
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.crediteasyloan.redemption.feed.FeedQuery;
import org.jspecify.annotations.Nullable;

/** What the exchange calls. Its feed holds open orders only: a reader that starts over must not find paid ones. */
@Path("/redemption/v1/payout-orders")
@RolesAllowed(Duty.EXCHANGE_OPERATOR)
@OutsideQuota
class PayoutOrderResource {

    private final SettleOrder settle;
    private final PayoutOrders orders;
    private final FeedQuery feed;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    PayoutOrderResource(
            SettleOrder settle, PayoutOrders orders, FeedQuery feed, Idempotency idempotency, CurrentCaller caller) {
        this.settle = settle;
        this.orders = orders;
        this.feed = feed;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<PayoutOrderView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Map<String, Object> exchange = Map.of("exchange", exchange().value());
        return feed.page(
                new FeedQuery.Selection("payout_order", "id", "exchange = :exchange AND status = 'ORDERED'", exchange),
                UUID.class,
                after,
                limit,
                orders::viewsByIds);
    }

    @POST
    @Path("{id}/confirmation")
    public PayoutOrderView confirm(UUID id, @NotNull @Valid ConfirmPayment payment) {
        ParticipantCode exchange = exchange();
        return idempotency.once(payment, PayoutOrderView.class, () -> settle.confirm(id, payment, exchange));
    }

    @POST
    @Path("{id}/failure")
    public PayoutOrderView fail(UUID id, @NotNull @Valid ReportFailure failure) {
        ParticipantCode exchange = exchange();
        return idempotency.once(failure, PayoutOrderView.class, () -> settle.fail(id, failure, exchange));
    }

    private ParticipantCode exchange() {
        return caller.participant(ParticipantKind.CHANNEL);
    }
}
