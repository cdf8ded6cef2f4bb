package org.crediteasyloan.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.CallFailed;

/**
 * A client that behaves as the platform asks of its clients: no answer, or one that says nothing certain, is followed by the
 * same request under the same key until it is acknowledged. A refusal is tried again too, because what travels between the
 * services may not have arrived yet.
 */
final class PatientCaller {

    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERRORS = 500;

    private final Acknowledgements acknowledgements;
    private final Duration patience;

    /** @param patience how long one request is tried; longer than any part may be down */
    PatientCaller(Acknowledgements acknowledgements, Duration patience) {
        this.acknowledgements = acknowledgements;
        this.patience = patience;
    }

    /** The acknowledgement of the request; its kind is noted with the id found in the answer. */
    Answer acknowledged(Acknowledgements.Kind kind, Actor actor, String path, Object body, String idPointer) {
        Answer answer = acknowledged(actor, path, body);
        acknowledgements.add(kind, answer.text(idPointer));
        return answer;
    }

    /** The same for a request that concerns what is known already. */
    void acknowledgedOf(Acknowledgements.Kind kind, String id, Actor actor, String path, Object body) {
        acknowledged(actor, path, body);
        acknowledgements.add(kind, id);
    }

    Answer acknowledged(Actor actor, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return until("POST " + path, () -> actor.post(path, body, key), Answer::isOk);
    }

    /** The first certain answer, yes or no. */
    void answered(Actor actor, String path, Object body) {
        String key = UUID.randomUUID().toString();
        until("POST " + path, () -> actor.post(path, body, key), PatientCaller::isCertain);
    }

    private static boolean isCertain(Answer answer) {
        return answer.isOk() || answer.status() == FORBIDDEN || answer.status() == CONFLICT;
    }

    Answer seen(Actor actor, String path, Predicate<Answer> wanted) {
        return until("GET " + path, () -> actor.get(path), answer -> answer.isOk() && wanted.test(answer));
    }

    private Answer until(String what, Supplier<Answer> request, Predicate<Answer> enough) {
        String last = "no answer";
        Instant patientUntil = Instant.now().plus(patience);
        while (Instant.now().isBefore(patientUntil)) {
            try {
                Answer answer = request.get();
                if (enough.test(answer)) {
                    return answer;
                }
                last = answer.status() + " " + answer.text("/code");
                count(answer);
            } catch (CallFailed unreachable) {
                last = String.valueOf(unreachable.getMessage());
                acknowledgements.uncertainTries.incrementAndGet();
            }
            pause();
        }
        acknowledgements.giveUp(what + ": " + last);
        throw new GivenUp();
    }

    private void count(Answer answer) {
        if (answer.status() >= SERVER_ERRORS) {
            acknowledgements.uncertainTries.incrementAndGet();
        } else if (!answer.isOk()) {
            acknowledgements.refusedTries.incrementAndGet();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GivenUp();
        }
    }

    /** The platform gave no acknowledgement for longer than any part may be down. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
