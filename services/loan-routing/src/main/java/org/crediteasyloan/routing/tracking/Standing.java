package org.crediteasyloan.routing.tracking;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.application.ApplicationState;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.ApplicationState.Disbursed;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.application.ApplicationState.Open;
import org.crediteasyloan.routing.application.ApplicationStatus;
import org.crediteasyloan.routing.policy.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands (当前进度).
 *
 * @param holder participant code, or BORROWER; absent when it has ended
 * @param remainingWorkingDays until the deadline, today not counted; absent when it has ended or the calendar does not reach so far
 * @param escalated the holder was silent at its deadline, was urged and got more time
 * @param currentProductCode the product it stands at; absent when it has ended without a loan
 */
record Standing(
        ApplicationStatus status,
        @Nullable String holder,
        @Nullable Instant dueAt,
        @Nullable Integer remainingWorkingDays,
        boolean escalated,
        @Nullable String currentProductCode,
        @Nullable String schemeCode,
        @Nullable ParticipantCode bank,
        @Nullable UUID loanId,
        @Nullable String endReasonCode) {

    static Standing of(ApplicationState state, WorkingTime time, Instant now) {
        @Nullable String productCode = null;
        @Nullable String schemeCode = null;
        @Nullable ParticipantCode bank = null;
        if (state instanceof AwaitingDepartmentApproval waiting) {
            productCode = waiting.productCode();
            schemeCode = waiting.schemeCode();
        } else if (state instanceof AtBank held) {
            productCode = held.assignment().productCode();
            schemeCode = held.assignment().schemeCode();
            bank = held.assignment().bank();
        }
        return new Standing(
                state.status(),
                state instanceof Open open ? open.holder().code() : null,
                state instanceof Open open ? open.dueAt() : null,
                state instanceof Open open ? orNull(time.workingDaysLeft(now, open.dueAt())) : null,
                isEscalated(state),
                productCode,
                schemeCode,
                bank,
                loanIdOf(state),
                state instanceof Ended ended ? ended.reasonCode() : null);
    }

    private static boolean isEscalated(ApplicationState state) {
        return (state instanceof AwaitingDepartmentApproval waiting && waiting.extensions() > 0)
                || (state instanceof Contracted contracted && contracted.extensions() > 0);
    }

    private static @Nullable UUID loanIdOf(ApplicationState state) {
        if (state instanceof Contracted contracted) {
            return contracted.loanId();
        }
        return state instanceof Disbursed disbursed ? disbursed.loanId() : null;
    }

    private static @Nullable Integer orNull(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : null;
    }
}
