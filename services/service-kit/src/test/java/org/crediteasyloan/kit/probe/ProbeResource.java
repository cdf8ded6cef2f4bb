package org.crediteasyloan.kit.probe;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.NeedsFeature;
import org.crediteasyloan.kit.identity.NeedsScope;
import org.crediteasyloan.kit.identity.OpenToSandbox;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.kit.limit.OutsideQuota;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/probe")
@Authenticated
public class ProbeResource {

    public record Line(@NotBlank String text) {}

    public record Order(
            @NotBlank String label,
            @NotNull @Positive @Max(1_000_000) Long amountFen,
            Percent ratePercent,
            LocalDate on,
            List<@Valid Line> lines) {}

    public record Receipt(UUID receiptId, String label) {}

    private final Idempotency idempotency;
    private final Effects effects;
    private final CurrentCaller caller;

    ProbeResource(Idempotency idempotency, Effects effects, CurrentCaller caller) {
        this.idempotency = idempotency;
        this.effects = effects;
        this.caller = caller;
    }

    @POST
    @Path("orders")
    @ResponseStatus(201)
    public Receipt order(@NotNull @Valid Order order) {
        return idempotency.once(order, Receipt.class, () -> {
            effects.add(order.label());
            if (order.label().startsWith("refused")) {
                throw Refusal.of(CommonRule.CONCURRENT_CHANGE);
            }
            return new Receipt(UUID.randomUUID(), order.label());
        });
    }

    @POST
    @Path("approval")
    @PersonalStep
    public String approve() {
        return "approved";
    }

    @POST
    @Path("outside-quota")
    @OutsideQuota
    public String applyOnceMore() {
        return "taken";
    }

    @POST
    @Path("inside-quota")
    public String change() {
        return "changed";
    }

    @GET
    @Path("page-of/{rows}")
    public Page<Integer> pageOf(int rows) {
        return new Page<>(IntStream.range(0, rows).boxed().toList(), "next");
    }

    @GET
    @Path("bank")
    public String bank() {
        return caller.participant(ParticipantKind.BANK).value();
    }

    @GET
    @OpenData
    @Path("systems")
    @NeedsFeature(ConnectionFeature.READ_FACTS)
    public String systems() {
        return "facts";
    }

    @GET
    @OpenData
    @Path("systems/webhook")
    @NeedsFeature(value = ConnectionFeature.WEBHOOKS, alsoForPersons = true)
    public String webhookOfSystems() {
        return "a webhook";
    }

    @GET
    @OpenToSandbox
    @Path("sandbox")
    public String sandbox() {
        return caller.participant(ParticipantKind.BANK).value();
    }

    @GET
    @Path("borrower")
    public String borrower() {
        return caller.borrower().toString();
    }

    @POST
    @Path("borrower/application")
    @NeedsScope(MandateScope.APPLY)
    public String apply() {
        return caller.borrower().toString();
    }

    /** For whom the database takes the caller, whatever the service's own check says. */
    @POST
    @Path("database/application")
    @NeedsScope(MandateScope.APPLY)
    public String applyPastTheCheck() {
        return effects.actingFor();
    }

    @POST
    @Path("database/unnamed")
    public String changeWithoutSayingWhatFor() {
        return effects.actingFor();
    }

    @GET
    @Path("database/borrower")
    public String look() {
        return effects.actingFor();
    }

    @GET
    @Path("approvers")
    @RolesAllowed("list-approver")
    public String approvers() {
        return "ok";
    }

    @GET
    @Path("cursor")
    public String cursor(@QueryParam("after") String after) {
        return Position.fromCursor(after).toString();
    }

    @GET
    @Path("numbers")
    public int number(@QueryParam("limit") int limit) {
        return limit;
    }

    @GET
    @Path("numbers/{number}")
    public int number(int number, @QueryParam("limit") int limit) {
        return number + limit;
    }

    /** More than the buffers between two ends hold, so that a worker thread waits for the reader. */
    @GET
    @Path("long")
    public String longAnswer() {
        return "x".repeat(40_000_000);
    }

    @GET
    @Path("records/{id}")
    public Receipt record(UUID id) {
        return new Receipt(id, "shown");
    }

    @GET
    @OpenData
    @Path("open")
    public String open() {
        return "for everybody";
    }

    @GET
    @Path("empty-page")
    public Page<Receipt> emptyPage() {
        return new Page<>(List.of(), null);
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret inside");
    }
}
