package org.crediteasyloan.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.crediteasyloan.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides whether a failed event is worth another try. */
public final class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final int MAX_TRIES_OF_UNKNOWN_FAILURE = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private enum Kind {
        PASSING,
        PERMANENT,
        UNKNOWN
    }

    private Retries() {}

    /** Runs the work; waits out what may pass, gives up on the rest by throwing the last failure. */
    public static <T> T run(Callable<T> work) throws Exception {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                return work.call();
            } catch (Exception failure) {
                Kind kind = kindOf(failure);
                if (kind == Kind.PERMANENT || (kind == Kind.UNKNOWN && tries >= MAX_TRIES_OF_UNKNOWN_FAILURE)) {
                    throw failure;
                }
                LOG.warnf("Try %d failed (%s), again in %s", tries, failure.toString(), pause);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static Kind kindOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof JsonProcessingException) {
                return Kind.PERMANENT;
            }
            if (cause instanceof SQLException sql && mayPass(sql.getSQLState())) {
                return Kind.PASSING;
            }
        }
        return Kind.UNKNOWN;
    }

    /** SQLSTATE classes: 08 connection, 40 rollback by serialisation or deadlock, 53 resources, 57 operator intervention. */
    private static boolean mayPass(@Nullable String sqlState) {
        return sqlState == null
                || sqlState.startsWith("08")
                || sqlState.startsWith("40")
                || sqlState.startsWith("53")
                || sqlState.startsWith("57");
    }
}
