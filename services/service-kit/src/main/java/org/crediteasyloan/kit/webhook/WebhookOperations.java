package org.crediteasyloan.kit.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsFeature;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * The operations on an institution's own webhook. A service that has a {@link WebhookFeed} has them by a resource of its own that
 * extends this one and says the path {@code /<service>/v1/webhook-subscription}.
 */
public abstract class WebhookOperations {

    /** @param after where in the feed to begin, as the feed takes it; absent is its start */
    public record Subscribe(
            @NotBlank String url, @Nullable @Size(max = 100) String after) {}

    /** @param after tells again what stands behind it, as the feed takes it; absent is the feed's start */
    public record Replay(@Nullable @Size(max = 100) String after) {}

    private static final Duration PAUSE_WHEN_BUSY = Duration.ofSeconds(5);

    /** Each holds the thread of its request while it waits for somebody else's network. */
    private static final Semaphore WAITING_FOR_THE_NETWORK = new Semaphore(8);

    @Inject
    WebhookFeed feed;

    @Inject
    ManageWebhooks manage;

    @Inject
    ReceiverAddresses addresses;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditedChange changes;

    @Inject
    CurrentCaller caller;

    @Inject
    HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Duty.LEAD_READER)
    @ResponseStatus(201)
    @NeedsFeature(value = ConnectionFeature.WEBHOOKS, alsoForPersons = true)
    @APIResponseSchema(value = IssuedSecret.class, responseCode = "201")
    public IssuedSecret subscribe(@NotNull @Valid Subscribe wish) {
        ParticipantCode reader = reader();
        ParticipantKind kind = ParticipantKind.valueOf(String.valueOf(caller.claim("participant_kind")));
        List<FieldError> faults = whileTheNetworkAnswers(() -> addresses.faultsOf(wish.url()));
        return idempotency.once(
                wish, IssuedSecret.class, () -> manage.subscribe(reader, kind, caller.subject(), wish, faults));
    }

    @GET
    @RolesAllowed(Duty.LEAD_READER)
    @Transactional
    public WebhookSubscription get() {
        return manage.read(reader());
    }

    @DELETE
    @RolesAllowed(Duty.LEAD_READER)
    public WebhookSubscription unsubscribe() {
        ParticipantCode reader = reader();
        return changes.make(Map.of(), () -> manage.unsubscribe(reader));
    }

    @POST
    @Path("secret")
    @RolesAllowed(Duty.LEAD_READER)
    public IssuedSecret rotateSecret() {
        ParticipantCode reader = reader();
        return idempotency.once(Map.of(), IssuedSecret.class, () -> manage.rotate(reader));
    }

    @POST
    @Path("pause")
    @RolesAllowed(Duty.LEAD_READER)
    public WebhookSubscription pause() {
        ParticipantCode reader = reader();
        return idempotency.once(Map.of(), WebhookSubscription.class, () -> manage.pause(reader));
    }

    @POST
    @Path("resume")
    @RolesAllowed(Duty.LEAD_READER)
    @NeedsFeature(value = ConnectionFeature.WEBHOOKS, alsoForPersons = true)
    public WebhookSubscription resume() {
        ParticipantCode reader = reader();
        return idempotency.once(Map.of(), WebhookSubscription.class, () -> manage.resume(reader));
    }

    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Duty.LEAD_READER)
    @NeedsFeature(value = ConnectionFeature.WEBHOOKS, alsoForPersons = true)
    public WebhookSubscription replay(@NotNull @Valid Replay wish) {
        ParticipantCode reader = reader();
        return idempotency.once(wish, WebhookSubscription.class, () -> manage.replay(reader, wish));
    }

    /** The call comes before the transaction that keeps its outcome: a transaction that waits for a receiver would hold up every feed. */
    @POST
    @Path("test")
    @RolesAllowed(Duty.LEAD_READER)
    @NeedsFeature(value = ConnectionFeature.WEBHOOKS, alsoForPersons = true)
    public WebhookTrial test() {
        StoredWebhook webhook = manage.find(reader());
        String key = caller.idempotencyScope() + "/" + headers.getHeaderString("Idempotency-Key");
        WebhookTrial trial = whileTheNetworkAnswers(() -> manage.call(webhook, key));
        return idempotency.once(Map.of(), WebhookTrial.class, () -> trial);
    }

    private ParticipantCode reader() {
        return caller.participant(feed.readers().toArray(ParticipantKind[]::new));
    }

    private static <T> T whileTheNetworkAnswers(Supplier<T> work) {
        if (!WAITING_FOR_THE_NETWORK.tryAcquire()) {
            throw Refusal.until(CommonRule.TOO_MANY_REQUESTS, PAUSE_WHEN_BUSY);
        }
        try {
            return work.get();
        } finally {
            WAITING_FOR_THE_NETWORK.release();
        }
    }
}
