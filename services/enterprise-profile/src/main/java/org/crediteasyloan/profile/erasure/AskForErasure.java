package org.crediteasyloan.profile.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.consent.HoldConsents;

/** Takes a request to erase: the consents end at once, everything else when the event has come round, here as in the other services. */
@ApplicationScoped
class AskForErasure {

    private final ErasureRequests requests;
    private final ErasureAnswers answers;
    private final HoldConsents consents;
    private final Outbox outbox;
    private final Clock clock;

    AskForErasure(ErasureRequests requests, ErasureAnswers answers, HoldConsents consents, Outbox outbox, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ErasureView ask(UUID borrowerId, String requestedBy) {
        consents.revokeAll(borrowerId);
        ErasureRequest request =
                ErasureRequest.asked(borrowerId, requestedBy, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        requests.persist(request);
        outbox.append(request.published());
        return ErasureView.of(request, List.of());
    }

    @Transactional
    ErasureView read(UUID borrowerId, UUID erasureId) {
        ErasureRequest request =
                requests.find(erasureId, borrowerId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        return ErasureView.of(request, answers.of(erasureId));
    }
}
