package org.crediteasyloan.kit.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.crediteasyloan.kit.event.HandleEvent;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an operator does about an open letter, once. */
@ApplicationScoped
class CloseDeadLetter {

    private static final Logger LOG = Logger.getLogger(CloseDeadLetter.class);

    private final DeadLetters letters;
    private final HandleEvent handleEvent;
    private final LaterState laterState;
    private final CurrentCaller caller;
    private final Clock clock;
    private final MeterRegistry meters;

    CloseDeadLetter(
            DeadLetters letters,
            HandleEvent handleEvent,
            LaterState laterState,
            CurrentCaller caller,
            Clock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.handleEvent = handleEvent;
        this.laterState = laterState;
        this.caller = caller;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Handles the message again as its consumer would: in a transaction of its own, since the effect belongs to another role than
     * the letter, and through the same inbox, so that what took effect in the meantime does not take effect twice. A replay that is
     * cut off between the two leaves the letter open, to be replayed once more.
     *
     * @throws Refusal {@code dead-letter-superseded}, {@code replay-failed}; then nothing changed and the letter stays open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    DeadLetter replay(UUID id) {
        StoredLetter letter = openLetter(id);
        if (handleEvent.isState(letter.message()) && laterState.follows(letter.message())) {
            throw Refusal.of(DeadLetterRule.DEAD_LETTER_SUPERSEDED);
        }
        try {
            Acting.as(
                    DatabaseRole.CONSUMERS,
                    () -> QuarkusTransaction.requiringNew().call(() -> handleEvent.once(letter.message())));
        } catch (Exception failure) {
            // Its name alone: the words of a parser repeat what was in the message.
            LOG.warnf("Dead letter %s failed again: %s", id, nameOf(failure));
            throw Refusal.of(DeadLetterRule.REPLAY_FAILED, nameOf(failure));
        }
        return close(letter, DeadLetter.Status.REPLAYED, null);
    }

    private static String nameOf(Exception failure) {
        return failure instanceof QuarkusTransactionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause().getClass().getSimpleName()
                : failure.getClass().getSimpleName();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    DeadLetter discard(UUID id, String why) {
        return close(openLetter(id), DeadLetter.Status.DISCARDED, why);
    }

    private StoredLetter openLetter(UUID id) {
        StoredLetter letter = letters.lock(id).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (letter.view().status() != DeadLetter.Status.OPEN) {
            throw Refusal.of(DeadLetterRule.DEAD_LETTER_NOT_OPEN);
        }
        return letter;
    }

    private DeadLetter close(StoredLetter letter, DeadLetter.Status end, @Nullable String why) {
        DeadLetter closed = letters.close(letter, end, caller.subject(), why, clock.instant());
        meters.counter("dead.letters.closed", "end", end.name()).increment();
        LOG.infof("Dead letter %s %s by %s", closed.id(), end, caller.subject());
        return closed;
    }
}
