package org.crediteasyloan.kit.event;

import io.quarkus.runtime.Application;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Whether the service runs as a whole. Topics are read before its start has ended and after its end has begun; then the database may
 * be let go at any moment, also by a start that fails, and a message that fails there is not a bad one.
 */
@ApplicationScoped
public class Running {

    private static final Duration POLL = Duration.ofMillis(50);

    private volatile boolean hasBegun;

    /** False while it starts and from the moment on at which it is asked to end. */
    public boolean isNow() {
        Application application = Application.currentApplication();
        return application != null && application.isStarted();
    }

    /** Returns once the start has ended; whoever asks while a start fails is interrupted. */
    void awaitBegin() throws InterruptedException {
        while (!hasBegun && !isNow()) {
            Thread.sleep(POLL);
        }
        hasBegun = true;
    }
}
