package org.crediteasyloan.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationCommand;
import org.crediteasyloan.routing.application.MoveApplication;
import org.crediteasyloan.routing.policy.ReasonCodes;
import org.crediteasyloan.routing.tracking.ApplicationView;
import org.crediteasyloan.routing.tracking.FollowApplication;

/** The bank takes an application, or refuses it with a reason of the code list. */
@ApplicationScoped
class AnswerAssignment {

    private final MoveApplication moveApplication;
    private final FollowApplication follow;
    private final ReasonCodes reasonCodes;
    private final Clock clock;

    AnswerAssignment(MoveApplication moveApplication, FollowApplication follow, ReasonCodes reasonCodes, Clock clock) {
        this.moveApplication = moveApplication;
        this.follow = follow;
        this.reasonCodes = reasonCodes;
        this.clock = clock;
    }

    @Transactional
    ApplicationView accept(UUID id, ParticipantCode bank, String officer) {
        moveApplication.move(id, new ApplicationCommand.Accept(bank, now()), officer);
        return follow.asBank(id, bank);
    }

    /** Afterwards the application is another bank's or nobody's, so there is nothing left to show. */
    @Transactional
    RefusalReceipt refuse(UUID id, RefuseRequest request, ParticipantCode bank, String officer) {
        Instant now = now();
        ReasonCodes.ReasonCode reason = reasonCodes
                .find(ReasonCodes.CodeList.BANK_REFUSAL, request.reasonCode(), now)
                .orElseThrow(() -> wrongField(
                        "/reasonCode", "reason-code-unknown", "请填写代码表中的原因代码。", "Give a reason of the code list."));
        // Nobody is told to come back with what cannot be mended.
        if (request.repairable() && Boolean.FALSE.equals(reason.repairable())) {
            throw wrongField(
                    "/repairable",
                    "reason-not-repairable",
                    "该原因不属于可补正的情形。",
                    "This reason is none the borrower can mend.");
        }
        moveApplication.move(
                id,
                new ApplicationCommand.Refuse(bank, request.reasonCode(), request.repairable(), request.note(), now),
                officer);
        return new RefusalReceipt(id, request.reasonCode(), request.repairable(), now);
    }

    private static Refusal wrongField(String pointer, String code, String textZh, String textEn) {
        return Refusal.ofFields(CommonRule.INVALID_FIELDS, List.of(new FieldError(pointer, code, textZh, textEn)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
