package org.crediteasyloan.directory.participant;

import java.util.List;
import org.crediteasyloan.directory.participant.Standing.Active;
import org.crediteasyloan.directory.participant.Standing.AwaitingPromotion;
import org.crediteasyloan.directory.participant.Standing.Leaving;
import org.crediteasyloan.directory.participant.Standing.Left;
import org.crediteasyloan.directory.participant.Standing.Proposed;
import org.crediteasyloan.directory.participant.Standing.Rejected;
import org.crediteasyloan.directory.participant.Standing.Reviewed;
import org.crediteasyloan.directory.participant.Standing.Sandbox;
import org.crediteasyloan.directory.participant.Standing.Suspended;
import org.crediteasyloan.directory.participant.Standing.Working;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Decides what a command makes of an institution's standing; drawn at {@link Standing}. What comes from timers never fails. */
final class StandingDecider {

    static final String LICENCE_NOT_VALID = "LICENCE_NOT_VALID";

    private final List<FieldError> missing;

    /** @param missing everything the institution still lacks to be active */
    StandingDecider(List<FieldError> missing) {
        this.missing = missing;
    }

    /**
     * The standing after the command; the same one when there is nothing to do.
     *
     * @throws Refusal {@code same-person}, or one of {@link ParticipantRule}
     */
    Standing decide(StandingCommand command, Standing standing) {
        return switch (command) {
            case StandingCommand.Review review ->
                standing instanceof Proposed proposed
                        ? new Reviewed(proposed.proposedBy(), review.subject())
                        : refuse(standing);
            case StandingCommand.Approve approve -> approve(approve.subject(), standing);
            case StandingCommand.Reject reject -> reject(reject.reasonCode(), standing);
            case StandingCommand.Amend _ -> amend(standing);
            case StandingCommand.AskForPromotion ask -> {
                if (!(standing instanceof Sandbox)) {
                    yield refuse(standing);
                }
                requireComplete();
                yield new AwaitingPromotion(ask.subject());
            }
            case StandingCommand.Promote promote -> promote(promote.subject(), standing);
            case StandingCommand.Suspend suspend ->
                standing instanceof Working working ? suspended(suspend.reasonCode(), working) : refuse(standing);
            case StandingCommand.Resume _ -> resume(standing);
            case StandingCommand.Leave leave -> leave(leave, standing);
            case StandingCommand.Stay _ -> stay(standing);
            case StandingCommand.EndLastDay end -> endLastDay(end, standing);
            case StandingCommand.LoseLicence _ -> loseLicence(standing);
            case StandingCommand.EndTrial end -> endTrial(end, standing);
        };
    }

    private static Standing approve(String subject, Standing standing) {
        if (!(standing instanceof Reviewed reviewed)) {
            return refuse(standing);
        }
        if (subject.equals(reviewed.proposedBy()) || subject.equals(reviewed.reviewedBy())) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        return new Sandbox();
    }

    private static Standing reject(String reasonCode, Standing standing) {
        boolean neverActive = switch (standing) {
            case Proposed _, Reviewed _, Sandbox _, AwaitingPromotion _ -> true;
            case Suspended suspended -> suspended.before() instanceof Sandbox;
            case Rejected _, Active _, Leaving _, Left _ -> false;
        };
        return neverActive ? new Rejected(reasonCode) : refuse(standing);
    }

    private static Standing amend(Standing standing) {
        return switch (standing) {
            case Reviewed reviewed -> new Proposed(reviewed.proposedBy());
            case AwaitingPromotion _ -> new Sandbox();
            case Proposed _, Sandbox _ -> standing;
            case Rejected _, Active _, Leaving _, Suspended _, Left _ -> refuse(standing);
        };
    }

    private Standing promote(String subject, Standing standing) {
        if (!(standing instanceof AwaitingPromotion awaiting)) {
            return refuse(standing);
        }
        if (subject.equals(awaiting.askedBy())) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        requireComplete();
        return new Active();
    }

    /** Who asked for the promotion of a suspended institution asks again when it is back. */
    private static Suspended suspended(String reasonCode, Working working) {
        return new Suspended(reasonCode, working instanceof AwaitingPromotion ? new Sandbox() : working);
    }

    private Standing resume(Standing standing) {
        if (!(standing instanceof Suspended suspended)) {
            return refuse(standing);
        }
        if (suspended.before() instanceof Active) {
            requireComplete();
        }
        return suspended.before();
    }

    private static Standing leave(StandingCommand.Leave leave, Standing standing) {
        Leaving leaving = new Leaving(leave.lastDay());
        Standing next = switch (standing) {
            case Active _, Leaving _ -> leaving;
            case Suspended suspended
            when !(suspended.before() instanceof Sandbox) -> new Suspended(suspended.reasonCode(), leaving);
            case Proposed _, Reviewed _, Rejected _, Sandbox _, AwaitingPromotion _, Suspended _, Left _ ->
                refuse(standing);
        };
        if (leave.lastDay().isBefore(leave.today())) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError(
                            "/lastDay", "last-day-past", "最后一日不得早于今日。", "The last day is over already.")));
        }
        return next;
    }

    private static Standing stay(Standing standing) {
        return switch (standing) {
            case Leaving _ -> new Active();
            case Suspended suspended
            when suspended.before() instanceof Leaving -> new Suspended(suspended.reasonCode(), new Active());
            case Proposed _, Reviewed _, Rejected _, Sandbox _, AwaitingPromotion _, Active _, Suspended _, Left _ ->
                refuse(standing);
        };
    }

    private static Standing endLastDay(StandingCommand.EndLastDay end, Standing standing) {
        Standing working = standing instanceof Suspended suspended ? suspended.before() : standing;
        return working instanceof Leaving leaving && leaving.lastDay().isBefore(end.today())
                ? new Left(leaving.lastDay())
                : standing;
    }

    private static Standing loseLicence(Standing standing) {
        return standing instanceof Working working && (working instanceof Active || working instanceof Leaving)
                ? new Suspended(LICENCE_NOT_VALID, working)
                : standing;
    }

    private static Standing endTrial(StandingCommand.EndTrial end, Standing standing) {
        Standing working = standing instanceof Suspended suspended ? suspended.before() : standing;
        return working instanceof Sandbox ? new Left(end.today()) : standing;
    }

    private void requireComplete() {
        if (!missing.isEmpty()) {
            throw Refusal.ofFields(ParticipantRule.PARTICIPANT_NOT_READY, missing);
        }
    }

    private static Standing refuse(Standing standing) {
        throw Refusal.of(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, standing.status());
    }
}
