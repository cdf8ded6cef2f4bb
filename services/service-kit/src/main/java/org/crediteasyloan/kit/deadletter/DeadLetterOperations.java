package org.crediteasyloan.kit.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.jspecify.annotations.Nullable;

/**
 * The operations on dead letters. A service has them by a resource of its own that extends this one and says the path
 * {@code /<service>/v1/dead-letters}.
 */
public abstract class DeadLetterOperations {

    /** Why a letter is given up. */
    public record Discard(@NotBlank @Size(max = 500) String reason) {}

    private static final Lock ONE_AT_A_TIME = new ReentrantLock(true);

    @Inject
    DeadLetters letters;

    @Inject
    CloseDeadLetter closing;

    @Inject
    Idempotency idempotency;

    @Inject
    CurrentCaller caller;

    @GET
    @RolesAllowed(Duty.PLATFORM_OPERATOR)
    @Transactional
    public Page<DeadLetter> list(
            @QueryParam("status") DeadLetter.@Nullable Status status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.participant(ParticipantKind.OPERATOR);
        return letters.page(Optional.ofNullable(status), Position.fromCursor(after), limit);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Duty.PLATFORM_OPERATOR)
    @PersonalStep
    public DeadLetter replay(UUID id) {
        caller.participant(ParticipantKind.OPERATOR);
        // A replay needs a second connection while it holds one; many at once would wait for each other's.
        ONE_AT_A_TIME.lock();
        try {
            return idempotency.once(id, DeadLetter.class, () -> closing.replay(id));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Duty.PLATFORM_OPERATOR)
    @PersonalStep
    public DeadLetter discard(UUID id, @NotNull @Valid Discard discard) {
        caller.participant(ParticipantKind.OPERATOR);
        return idempotency.once(discard, DeadLetter.class, () -> closing.discard(id, discard.reason()));
    }
}
