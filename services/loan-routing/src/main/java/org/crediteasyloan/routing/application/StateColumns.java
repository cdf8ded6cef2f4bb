package org.crediteasyloan.routing.application;

import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingBank;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingContract;
import org.crediteasyloan.routing.application.ApplicationState.AwaitingDepartmentApproval;
import org.crediteasyloan.routing.application.ApplicationState.Contracted;
import org.crediteasyloan.routing.application.ApplicationState.Disbursed;
import org.crediteasyloan.routing.application.ApplicationState.Ended;
import org.crediteasyloan.routing.application.ApplicationState.Ending;
import org.crediteasyloan.routing.application.ApplicationState.InReview;
import org.crediteasyloan.routing.application.ApplicationState.Offered;
import org.crediteasyloan.routing.policy.Deadline;
import org.jspecify.annotations.Nullable;

/** A state laid flat for its row, and back. A column that a state needs and the row lacks is a broken row, told at once. */
record StateColumns(
        @Nullable String holder,
        @Nullable Deadline deadline,
        @Nullable String stepProductCode,
        @Nullable String stepSchemeCode,
        @Nullable String stepDepartment,
        int extensions,
        @Nullable UUID offerId,
        @Nullable UUID loanId,
        @Nullable String endReasonCode) {

    static StateColumns of(ApplicationState state) {
        return switch (state) {
            case AwaitingDepartmentApproval waiting ->
                new StateColumns(
                        waiting.holder().code(),
                        waiting.deadline(),
                        waiting.productCode(),
                        waiting.schemeCode(),
                        waiting.department().value(),
                        waiting.extensions(),
                        null,
                        null,
                        null);
            case AwaitingBank held -> open(held, null, null, 0);
            case InReview held -> open(held, null, null, 0);
            case Offered offered -> open(offered, offered.offerId(), null, 0);
            case AwaitingContract held -> open(held, held.offerId(), null, 0);
            case Contracted held -> open(held, held.offerId(), held.loanId(), held.extensions());
            case Disbursed disbursed ->
                new StateColumns(null, null, null, null, null, 0, disbursed.offerId(), disbursed.loanId(), null);
            case Ended ended -> new StateColumns(null, null, null, null, null, 0, null, null, ended.reasonCode());
        };
    }

    ApplicationState toState(ApplicationStatus status, @Nullable Assignment assignment) {
        return switch (status) {
            case AWAITING_DEPARTMENT_APPROVAL ->
                new AwaitingDepartmentApproval(
                        need(stepProductCode),
                        need(stepSchemeCode),
                        new ParticipantCode(need(stepDepartment)),
                        need(deadline),
                        extensions);
            case AWAITING_BANK -> new AwaitingBank(need(assignment), need(deadline));
            case IN_REVIEW -> new InReview(need(assignment), need(deadline));
            case OFFERED -> new Offered(need(assignment), need(offerId), need(deadline));
            case AWAITING_CONTRACT -> new AwaitingContract(need(assignment), need(offerId), need(deadline));
            case CONTRACTED ->
                new Contracted(need(assignment), need(offerId), need(loanId), need(deadline), extensions);
            case DISBURSED -> new Disbursed(need(assignment), need(offerId), need(loanId));
            case REJECTED_BY_DEPARTMENT -> new Ended(Ending.REJECTED_BY_DEPARTMENT, need(endReasonCode));
            case REFUSED_BY_BANK -> new Ended(Ending.REFUSED_BY_BANK, need(endReasonCode));
            case EXHAUSTED -> new Ended(Ending.EXHAUSTED, need(endReasonCode));
            case WITHDRAWN -> new Ended(Ending.WITHDRAWN, need(endReasonCode));
            case EXPIRED -> new Ended(Ending.EXPIRED, need(endReasonCode));
        };
    }

    private static StateColumns open(
            ApplicationState.Open state, @Nullable UUID offerId, @Nullable UUID loanId, int extensions) {
        return new StateColumns(
                state.holder().code(), state.deadline(), null, null, null, extensions, offerId, loanId, null);
    }

    private static <T> T need(@Nullable T column) {
        return Objects.requireNonNull(column, "A column this state needs is empty");
    }
}
