package org.crediteasyloan.redemption.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.redemption.BusinessDay;
import org.crediteasyloan.rules.RuleRefusal;

/** Finds everything that stands in the way of publishing a scheme's terms. */
final class SchemeChecks {

    private static final int MAX_APPROVAL_WORKING_DAYS = 60;

    private SchemeChecks() {}

    /**
     * What the terms are judged against.
     *
     * @param latest the terms of the last published version
     * @param today the business day of the check
     */
    record Surroundings(
            Optional<SchemeTerms> latest,
            LocalDate today,
            Function<ParticipantCode, Optional<ParticipantState>> participants) {}

    static List<FieldError> errorsOf(SchemeTerms terms, Surroundings surroundings) {
        List<FieldError> errors = new ArrayList<>();
        checkValidity(terms, surroundings, errors);
        if (FormulaReader.read(terms.formula()) instanceof FormulaReader.Reading.Faulty faulty) {
            errors.addAll(faulty.errors());
        }
        checkShares(terms, errors);
        checkApproval(terms, surroundings, errors);
        long capFen = terms.borrowerCap().amountFen();
        if (capFen <= 0 || capFen > Fen.MAX_FEN) {
            errors.add(new FieldError(
                    "/terms/borrowerCap/amountFen", "limit-not-positive", "限额必须大于零。", "A limit must be positive."));
        }
        checkParticipant(terms.exchange(), ParticipantKind.CHANNEL, "/terms/exchange", surroundings, errors);
        return errors;
    }

    private static void checkValidity(SchemeTerms terms, Surroundings surroundings, List<FieldError> errors) {
        checkDay(terms.validFrom(), "/terms/validFrom", errors);
        checkDay(terms.validUntil(), "/terms/validUntil", errors);
        if (terms.validUntil().isBefore(terms.validFrom())) {
            errors.add(new FieldError(
                    "/terms/validUntil", "validity-reversed", "有效期止日不得早于起日。", "The validity ends before it begins."));
        }
        surroundings.latest().ifPresent(latest -> {
            // A loan already paid out must not change its rule, so a later version begins in the future.
            if (!terms.validFrom().isAfter(latest.validFrom())
                    || !terms.validFrom().isAfter(surroundings.today())) {
                errors.add(new FieldError(
                        "/terms/validFrom",
                        "validity-not-later",
                        "新版本的起始日应晚于上一版本的起始日，且晚于发布当日。",
                        "A new version begins after the last one began and after the day it is published."));
            }
        });
    }

    private static void checkDay(LocalDate day, String pointer, List<FieldError> errors) {
        if (!BusinessDay.isPlausible(day)) {
            errors.add(new FieldError(pointer, "date-out-of-range", "日期不合理。", "No date to be meant seriously."));
        }
    }

    private static void checkShares(SchemeTerms terms, List<FieldError> errors) {
        try {
            PublishedScheme.sharesOf(terms);
        } catch (RuleRefusal refusal) {
            refusal.problems()
                    .forEach(problem -> errors.add(new FieldError(
                            "/terms/fundingShares", problem.code(), problem.textZh(), problem.textEn())));
        }
    }

    private static void checkApproval(SchemeTerms terms, Surroundings surroundings, List<FieldError> errors) {
        SchemeTerms.ApprovalStep approval = terms.approval();
        if (approval == null) {
            if (terms.requiresPlatformApproval()) {
                errors.add(new FieldError(
                        "/terms/approval",
                        "approval-step-missing",
                        "要求平台审批的政策必须指定审批部门。",
                        "A scheme that requires approval on the platform names who approves."));
            }
            return;
        }
        if (approval.workingDays() < 1 || approval.workingDays() > MAX_APPROVAL_WORKING_DAYS) {
            errors.add(new FieldError(
                    "/terms/approval/workingDays",
                    "working-days-out-of-range",
                    "审批时限应为1至60个工作日。",
                    "An approval takes 1 to 60 working days."));
        }
        checkParticipant(
                approval.department(), ParticipantKind.REGULATOR, "/terms/approval/department", surroundings, errors);
    }

    private static void checkParticipant(
            ParticipantCode code,
            ParticipantKind kind,
            String pointer,
            Surroundings surroundings,
            List<FieldError> errors) {
        boolean fits = surroundings
                .participants()
                .apply(code)
                .filter(participant ->
                        participant.kind() == kind && participant.status() == ParticipantState.Status.ACTIVE)
                .isPresent();
        if (!fits) {
            errors.add(new FieldError(
                    pointer,
                    "participant-unfit",
                    "应为已接入且未暂停的" + kind.nameZh() + "。",
                    "Must be an active participant of kind " + kind + "."));
        }
    }
}
