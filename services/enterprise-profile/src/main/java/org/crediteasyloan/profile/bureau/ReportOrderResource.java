package org.crediteasyloan.profile.bureau;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** A bank's officers order and read, a bureau's system pulls and answers. */
@Path("/enterprise-profile/v1/report-orders")
@Produces(MediaType.APPLICATION_JSON)
class ReportOrderResource {

    private final OrderReports orders;
    private final AnswerOrders answers;
    private final ReadReports read;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ReportOrderResource(
            OrderReports orders,
            AnswerOrders answers,
            ReadReports read,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.orders = orders;
        this.answers = answers;
        this.read = read;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Duty.CREDIT_OFFICER, Duty.BUREAU_OPERATOR})
    @Transactional
    public Page<OrderView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return caller.hasDuty(Duty.BUREAU_OPERATOR)
                ? read.ofBureau(bureau(), after, limit)
                : read.ofBank(bank(), after, limit);
    }

    @POST
    @RolesAllowed(Duty.CREDIT_OFFICER)
    @ResponseStatus(201)
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public OrderView place(@NotNull @Valid PlaceOrder asked) {
        ParticipantCode bank = bank();
        return idempotency.once(asked, OrderView.class, () -> orders.place(asked, bank, caller.subject()));
    }

    @GET
    @Path("{orderId}/report")
    @RolesAllowed(Duty.CREDIT_OFFICER)
    @Transactional
    public ReportView report(UUID orderId) {
        return read.toBank(orderId, bank());
    }

    @POST
    @Path("{orderId}/report")
    @RolesAllowed(Duty.BUREAU_OPERATOR)
    @ResponseStatus(201)
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public OrderView deliver(UUID orderId, @NotNull @Valid DeliverReport delivered) {
        ParticipantCode bureau = bureau();
        return idempotency.once(delivered, OrderView.class, () -> answers.deliver(orderId, delivered, bureau));
    }

    @POST
    @Path("{orderId}/refusal")
    @RolesAllowed(Duty.BUREAU_OPERATOR)
    public OrderView refuse(UUID orderId, @NotNull @Valid RefuseReport refused) {
        ParticipantCode bureau = bureau();
        return idempotency.once(refused, OrderView.class, () -> answers.refuse(orderId, refused, bureau));
    }

    private ParticipantCode bank() {
        return caller.participant(ParticipantKind.BANK);
    }

    private ParticipantCode bureau() {
        return caller.participant(ParticipantKind.CREDIT_BUREAU);
    }
}
