package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** It is time to ask whether the register still names the legal representative, or the licence is still good. */
@ApplicationScoped
class RegisterAskedAgain implements DeadlineHandler {

    static final String KIND = "register-asked-again";

    private final Representatives representatives;

    RegisterAskedAgain(Representatives representatives) {
        this.representatives = representatives;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID mandateId, Instant now) {
        representatives.askAgain(mandateId, now);
    }
}
