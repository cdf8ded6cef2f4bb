package org.crediteasyloan.profile.help;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as both sides see it.
 *
 * @param borrowerId whom it is about; not told to the agent before the borrower has approved
 * @param agent the person of the help desk, opaque; the same as in the access log
 * @param code shown to the agent alone, who tells it
 * @param until it can be approved before, or the agent may look until then
 */
record HelpSessionView(
        UUID sessionId,
        @Nullable UUID borrowerId,
        String agent,
        String reasonCode,
        int minutes,
        @Nullable String code,
        Progress progress,
        Instant until) {

    /** Waits for the borrower, lets the agent look, or neither any more. */
    enum Progress {
        ASKED,
        OPEN,
        ENDED
    }

    static HelpSessionView toAgent(HelpSession session, Progress progress, Instant until) {
        return of(session, progress == Progress.OPEN ? session.borrowerId : null, session.code, progress, until);
    }

    static HelpSessionView toBorrower(HelpSession session, Progress progress, Instant until) {
        return of(session, session.borrowerId, null, progress, until);
    }

    private static HelpSessionView of(
            HelpSession session, @Nullable UUID borrowerId, @Nullable String code, Progress progress, Instant until) {
        return new HelpSessionView(
                session.id, borrowerId, session.agent, session.reasonCode, session.minutes, code, progress, until);
    }
}
