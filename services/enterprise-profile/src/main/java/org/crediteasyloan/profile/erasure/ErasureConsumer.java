package org.crediteasyloan.profile.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.kit.event.EventHandler;

/** Gathers what each service answers, this one among them. */
@ApplicationScoped
class ErasureConsumer implements EventHandler<ErasureAnswered> {

    private final ErasureAnswers answers;

    ErasureConsumer(ErasureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Class<ErasureAnswered> eventClass() {
        return ErasureAnswered.class;
    }

    @Override
    public void handle(ErasureAnswered answered) {
        answers.add(answered);
    }
}
