package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checks whom a person acts for against the mandates themselves: here a revocation bites at once, where the other services learn
 * of it by event.
 */
@ApplicationScoped
@Transactional
public class ActingFor {

    /** The header that names the borrower. */
    public static final String HEADER = "Acting-For";

    private final Mandates mandates;
    private final CurrentCaller caller;
    private final Clock clock;

    ActingFor(Mandates mandates, CurrentCaller caller, Clock clock) {
        this.mandates = mandates;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The borrower named in the header, covered by a live mandate of the caller.
     *
     * @throws Refusal {@code acting-for-missing}, {@code no-mandate}
     */
    public UUID borrower(@Nullable String header) {
        UUID borrowerId = idIn(header).orElseThrow(() -> Refusal.of(CommonRule.ACTING_FOR_MISSING));
        if (!mandates.isLive(borrowerId, caller.subject(), clock.instant())) {
            throw Refusal.of(CommonRule.NO_MANDATE);
        }
        return borrowerId;
    }

    /** The live mandates of the caller, the oldest first. */
    public List<MandateState> liveMandates() {
        return mandates.liveOf(caller.subject(), clock.instant()).stream()
                .map(Mandate::published)
                .toList();
    }

    private static Optional<UUID> idIn(@Nullable String header) {
        try {
            return Optional.ofNullable(header).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
