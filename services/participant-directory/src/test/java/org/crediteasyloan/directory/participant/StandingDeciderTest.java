package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crediteasyloan.directory.participant.Standing.Active;
import org.crediteasyloan.directory.participant.Standing.AwaitingPromotion;
import org.crediteasyloan.directory.participant.Standing.Leaving;
import org.crediteasyloan.directory.participant.Standing.Left;
import org.crediteasyloan.directory.participant.Standing.Proposed;
import org.crediteasyloan.directory.participant.Standing.Rejected;
import org.crediteasyloan.directory.participant.Standing.Reviewed;
import org.crediteasyloan.directory.participant.Standing.Sandbox;
import org.crediteasyloan.directory.participant.Standing.Suspended;
import org.crediteasyloan.directory.participant.StandingCommand.Amend;
import org.crediteasyloan.directory.participant.StandingCommand.Approve;
import org.crediteasyloan.directory.participant.StandingCommand.AskForPromotion;
import org.crediteasyloan.directory.participant.StandingCommand.EndLastDay;
import org.crediteasyloan.directory.participant.StandingCommand.EndTrial;
import org.crediteasyloan.directory.participant.StandingCommand.Leave;
import org.crediteasyloan.directory.participant.StandingCommand.LoseLicence;
import org.crediteasyloan.directory.participant.StandingCommand.Promote;
import org.crediteasyloan.directory.participant.StandingCommand.Reject;
import org.crediteasyloan.directory.participant.StandingCommand.Resume;
import org.crediteasyloan.directory.participant.StandingCommand.Review;
import org.crediteasyloan.directory.participant.StandingCommand.Stay;
import org.crediteasyloan.directory.participant.StandingCommand.Suspend;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;
import org.junit.jupiter.api.Test;

class StandingDeciderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");

    private static final Standing PROPOSED = new Proposed("chen");
    private static final Standing REVIEWED = new Reviewed("chen", "li");
    private static final Standing REJECTED = new Rejected("NOT_ELIGIBLE");
    private static final Standing SANDBOX = new Sandbox();
    private static final Standing AWAITING = new AwaitingPromotion("chen");
    private static final Standing ACTIVE = new Active();
    private static final Standing LEAVING = new Leaving(LAST_DAY);
    private static final Standing SUSPENDED_IN_SANDBOX = new Suspended("OWN_WISH", new Sandbox());
    private static final Standing SUSPENDED = new Suspended("OWN_WISH", new Active());
    private static final Standing SUSPENDED_LEAVING = new Suspended("OWN_WISH", new Leaving(LAST_DAY));
    private static final Standing LEFT = new Left(LAST_DAY);

    private static final Set<Standing> ALL = Set.of(
            PROPOSED,
            REVIEWED,
            REJECTED,
            SANDBOX,
            AWAITING,
            ACTIVE,
            LEAVING,
            SUSPENDED_IN_SANDBOX,
            SUSPENDED,
            SUSPENDED_LEAVING,
            LEFT);

    /** What each command of a person does; from every standing that is not named it is refused. */
    private static final Map<StandingCommand, Map<Standing, Standing>> MOVES = Map.ofEntries(
            Map.entry(new Review("li"), Map.of(PROPOSED, REVIEWED)),
            Map.entry(new Approve("wang"), Map.of(REVIEWED, SANDBOX)),
            Map.entry(
                    new Reject("NOT_ELIGIBLE"),
                    Map.of(
                            PROPOSED, REJECTED,
                            REVIEWED, REJECTED,
                            SANDBOX, REJECTED,
                            AWAITING, REJECTED,
                            SUSPENDED_IN_SANDBOX, REJECTED)),
            Map.entry(new Amend(), Map.of(PROPOSED, PROPOSED, REVIEWED, PROPOSED, SANDBOX, SANDBOX, AWAITING, SANDBOX)),
            Map.entry(new AskForPromotion("chen"), Map.of(SANDBOX, AWAITING)),
            Map.entry(new Promote("wang"), Map.of(AWAITING, ACTIVE)),
            Map.entry(
                    new Suspend("OWN_WISH"),
                    Map.of(
                            SANDBOX, SUSPENDED_IN_SANDBOX,
                            AWAITING, SUSPENDED_IN_SANDBOX,
                            ACTIVE, SUSPENDED,
                            LEAVING, SUSPENDED_LEAVING)),
            Map.entry(
                    new Resume(), Map.of(SUSPENDED_IN_SANDBOX, SANDBOX, SUSPENDED, ACTIVE, SUSPENDED_LEAVING, LEAVING)),
            Map.entry(
                    new Leave(LAST_DAY, TODAY),
                    Map.of(
                            ACTIVE, LEAVING,
                            LEAVING, LEAVING,
                            SUSPENDED, SUSPENDED_LEAVING,
                            SUSPENDED_LEAVING, SUSPENDED_LEAVING)),
            Map.entry(new Stay(), Map.of(LEAVING, ACTIVE, SUSPENDED_LEAVING, SUSPENDED)));

    @Test
    void everyMoveIsTheOneDrawnAndEveryOtherIsRefused() {
        MOVES.forEach((command, moves) -> {
            Set<Standing> others = new HashSet<>(ALL);
            moves.forEach((from, to) -> {
                assertThat(decide(command, from)).as(command + " from " + from).isEqualTo(to);
                others.remove(from);
            });
            others.forEach(other -> assertRefused(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, command, other));
        });
    }

    @Test
    void whatTimeDoesNeverFails() {
        LocalDate after = LAST_DAY.plusDays(1);
        for (Standing standing : ALL) {
            Standing expected = standing.equals(LEAVING) || standing.equals(SUSPENDED_LEAVING) ? LEFT : standing;
            assertThat(decide(new EndLastDay(after), standing)).isEqualTo(expected);
            assertThat(decide(new EndLastDay(LAST_DAY), standing)).isEqualTo(standing);
        }
    }

    @Test
    void whoWorksWithoutItsLicenceIsSuspendedAndNobodyElse() {
        for (Standing standing : ALL) {
            Standing expected = switch (standing) {
                case Active active -> new Suspended("LICENCE_NOT_VALID", active);
                case Leaving leaving -> new Suspended("LICENCE_NOT_VALID", leaving);
                default -> standing;
            };
            assertThat(decide(new LoseLicence(), standing)).isEqualTo(expected);
        }
    }

    @Test
    void whoProposedOrReviewedDoesNotApproveAndWhoAskedDoesNotPromote() {
        assertRefused(CommonRule.SAME_PERSON, new Approve("chen"), REVIEWED);
        assertRefused(CommonRule.SAME_PERSON, new Approve("li"), REVIEWED);
        assertRefused(CommonRule.SAME_PERSON, new Promote("chen"), AWAITING);
    }

    @Test
    void nobodyBecomesActiveWhileAnythingIsMissing() {
        StandingDecider decider =
                new StandingDecider(List.of(new FieldError("/licence", "licence-not-in-force", "", "")));

        for (var move : List.of(
                Map.entry(new AskForPromotion("chen"), SANDBOX),
                Map.entry(new Promote("wang"), AWAITING),
                Map.entry(new Resume(), SUSPENDED))) {
            assertThatThrownBy(() -> decider.decide(move.getKey(), move.getValue()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo(ParticipantRule.PARTICIPANT_NOT_READY));
        }
        assertThat(decider.decide(new Resume(), SUSPENDED_IN_SANDBOX)).isEqualTo(SANDBOX);
    }

    @Test
    void aLastDayIsNotOverYet() {
        assertRefused(CommonRule.INVALID_FIELDS, new Leave(TODAY.minusDays(1), TODAY), ACTIVE);
        assertThat(decide(new Leave(TODAY, TODAY), ACTIVE)).isEqualTo(new Leaving(TODAY));
    }

    @Test
    void aTrialEndsTheSandboxAtOnceAndNothingElse() {
        Standing left = new Left(TODAY);

        assertThat(decide(new EndTrial(TODAY), SANDBOX)).isEqualTo(left);
        assertThat(decide(new EndTrial(TODAY), SUSPENDED_IN_SANDBOX)).isEqualTo(left);
        for (Standing other : Set.of(PROPOSED, REVIEWED, REJECTED, AWAITING, ACTIVE, LEAVING, SUSPENDED, LEFT)) {
            assertThat(decide(new EndTrial(TODAY), other)).isEqualTo(other);
        }
    }

    private static Standing decide(StandingCommand command, Standing standing) {
        return new StandingDecider(List.of()).decide(command, standing);
    }

    private static void assertRefused(Rule rule, StandingCommand command, Standing standing) {
        assertThatThrownBy(() -> decide(command, standing))
                .as(command + " from " + standing)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
