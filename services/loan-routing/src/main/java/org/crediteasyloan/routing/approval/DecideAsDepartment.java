package org.crediteasyloan.routing.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationCommand;
import org.crediteasyloan.routing.application.ApplicationFiles;
import org.crediteasyloan.routing.application.MoveApplication;
import org.crediteasyloan.routing.policy.ReasonCodes;
import org.crediteasyloan.routing.tracking.ApplicationView;
import org.crediteasyloan.routing.tracking.FollowApplication;
import org.jspecify.annotations.Nullable;

/** The department approves, or rejects with a reason of the code list. */
@ApplicationScoped
class DecideAsDepartment {

    private final ApplicationFiles files;
    private final MoveApplication moveApplication;
    private final FollowApplication follow;
    private final ReasonCodes reasonCodes;
    private final Clock clock;

    DecideAsDepartment(
            ApplicationFiles files,
            MoveApplication moveApplication,
            FollowApplication follow,
            ReasonCodes reasonCodes,
            Clock clock) {
        this.files = files;
        this.moveApplication = moveApplication;
        this.follow = follow;
        this.reasonCodes = reasonCodes;
        this.clock = clock;
    }

    @Transactional
    ApplicationView decide(UUID id, DecideRequest request, ParticipantCode department, String subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!files.wasAsked(id, department)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        ApplicationCommand command = switch (request.decision()) {
            case APPROVE -> new ApplicationCommand.Approve(department, request.note(), now);
            case REJECT ->
                new ApplicationCommand.Reject(
                        department, reasonInForce(request.reasonCode(), now), request.note(), now);
        };
        moveApplication.move(id, command, subject);
        return follow.asDepartment(id, department);
    }

    private String reasonInForce(@Nullable String reasonCode, Instant now) {
        return Optional.ofNullable(reasonCode)
                .flatMap(code -> reasonCodes.find(ReasonCodes.CodeList.DEPARTMENT_REJECTION, code, now))
                .map(ReasonCodes.ReasonCode::code)
                .orElseThrow(() -> Refusal.ofFields(
                        CommonRule.INVALID_FIELDS,
                        List.of(new FieldError(
                                "/reasonCode",
                                "reason-code-unknown",
                                "请填写代码表中的原因代码。",
                                "Give a reason of the code list."))));
    }
}
