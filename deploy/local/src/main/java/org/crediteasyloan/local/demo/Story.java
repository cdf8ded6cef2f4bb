package org.crediteasyloan.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;

/** Tells what each actor did and saw, and stops at the first thing that is not as it must be. */
final class Story {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PrintStream out;
    private int checks;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n== %s%n", title);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring Error Prone's jar to the class path
    void says(Actor actor, String text, Object... values) {
        out.printf("   %s: %s%n", actor.title(), text.formatted(values));
    }

    int checks() {
        return checks;
    }

    /** The command must succeed. */
    Answer done(String what, Answer answer) {
        check(what + ": " + answer.status() + " " + answer.body(), answer.isOk());
        return answer;
    }

    /** The command must be refused with this status and code. */
    void refused(String what, Answer answer, int status, String code) {
        check(
                what + " must be refused as " + code + ": " + answer.status() + " " + answer.body(),
                answer.status() == status && answer.text("/code").equals(code));
        out.printf("   refused as it must be: %s (%s)%n", what, answer.text("/title"));
    }

    void check(String what, boolean holds) {
        if (!holds) {
            throw new StepFailed(what);
        }
        checks++;
    }

    /** What travels between services takes a moment; asked again until it is there. */
    Answer await(String what, Supplier<Answer> question, Predicate<Answer> wanted) {
        return awaitAnswer(what, question, answer -> answer.isOk() && wanted.test(answer));
    }

    /** As {@link #await}, for a refusal that is wanted. */
    Answer awaitAnswer(String what, Supplier<Answer> question, Predicate<Answer> wanted) {
        Instant until = Instant.now().plus(PATIENCE);
        Answer answer = question.get();
        while (!wanted.test(answer)) {
            if (Instant.now().isAfter(until)) {
                throw new StepFailed("Waited " + PATIENCE.toSeconds() + " s for " + what + "; last answer "
                        + answer.status() + " " + answer.body());
            }
            pause();
            answer = question.get();
        }
        checks++;
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Interrupted");
        }
    }
}
