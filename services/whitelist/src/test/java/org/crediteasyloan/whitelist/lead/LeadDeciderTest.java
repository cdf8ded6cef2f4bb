package org.crediteasyloan.whitelist.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.lead.LeadOutcome.Effect;
import org.crediteasyloan.whitelist.lead.LeadState.AwaitingConfirmation;
import org.crediteasyloan.whitelist.lead.LeadState.Closed;
import org.crediteasyloan.whitelist.lead.LeadState.Leased;
import org.crediteasyloan.whitelist.lead.LeadState.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LEASED_UNTIL = NOW.plus(Duration.ofHours(240));
    private static final Instant FEEDBACK_DUE = NOW.plus(Duration.ofHours(120));
    private static final ParticipantCode BANK = new ParticipantCode("BANK-HNRCB");
    private static final ParticipantCode OTHER = new ParticipantCode("BANK-HNBANK");

    @Test
    void confirmationOpensAndTakingItBackMasks() {
        assertThat(LeadDecider.decide(new LeadCommand.Confirm(), new AwaitingConfirmation()))
                .isEqualTo(new Open());
        assertThat(LeadDecider.decide(new LeadCommand.Mask(), new Open())).isEqualTo(new AwaitingConfirmation());
        assertThat(LeadDecider.decide(new LeadCommand.Mask(), leased())).isEqualTo(new AwaitingConfirmation());
    }

    @Test
    void aSecondConfirmationDisturbsNobody() {
        assertThat(LeadDecider.decide(new LeadCommand.Confirm(), leased())).isEqualTo(leased());
        assertThat(LeadDecider.decide(new LeadCommand.Confirm(), new Open())).isEqualTo(new Open());
    }

    @Test
    void anOpenLeadIsTakenUntilTheLeaseEnds() {
        assertThat(LeadDecider.decide(take(BANK, true), new Open())).isEqualTo(leased());
    }

    @Test
    void whatIsNotOpenToTheBankCannotBeTaken() {
        refused(LeadRule.LEAD_AWAITS_CONFIRMATION, take(BANK, true), new AwaitingConfirmation());
        refused(LeadRule.LEAD_AWAITS_CONFIRMATION, take(BANK, false), new Open());
        refused(LeadRule.LEAD_HELD_BY_ANOTHER, take(OTHER, true), leased());
        refused(LeadRule.LEAD_CLOSED, take(BANK, true), closed());
    }

    @Test
    void takingAgainDoesNotProlong() {
        var later = new LeadCommand.Take(
                BANK, true, LEASED_UNTIL.plusSeconds(3600), feedbackDue(FEEDBACK_DUE.plusSeconds(3600)));

        assertThat(LeadDecider.decide(later, leased())).isEqualTo(leased());
    }

    @Test
    void onlyTheHolderReleasesAndReports() {
        assertThat(LeadDecider.decide(new LeadCommand.Release(BANK), leased())).isEqualTo(new Open());
        for (LeadState state : List.of(new Open(), new AwaitingConfirmation(), leased())) {
            refused(LeadRule.LEAD_NOT_HELD, new LeadCommand.Release(OTHER), state);
            refused(LeadRule.LEAD_NOT_HELD, new LeadCommand.Report(OTHER, outcome(Effect.CLOSES)), state);
        }
        refused(LeadRule.LEAD_CLOSED, new LeadCommand.Release(BANK), closed());
        refused(LeadRule.LEAD_CLOSED, new LeadCommand.Report(BANK, outcome(Effect.CLOSES)), closed());
    }

    @Test
    void onlyWhatTheReceiverHoldsIsFreedWhenItHasLeft() {
        assertThat(LeadDecider.decide(new LeadCommand.LoseReceiver(BANK), leased()))
                .isEqualTo(new Open());
        for (LeadState state : List.of(new Open(), new AwaitingConfirmation(), leased(), closed())) {
            assertThat(LeadDecider.decide(new LeadCommand.LoseReceiver(OTHER), state))
                    .isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void anOutcomeHasTheEffectItsCodeListSays(Effect effect) {
        LeadState after = LeadDecider.decide(new LeadCommand.Report(BANK, outcome(effect)), leased());

        assertThat(after)
                .isEqualTo(
                        switch (effect) {
                            case KEEPS_LEASE -> new Leased(BANK, LEASED_UNTIL, Optional.empty(), false);
                            case REOPENS -> new Open();
                            case CLOSES -> new Closed("SOME_OUTCOME", Optional.of(BANK));
                        });
    }

    @Test
    void aLeaseEndsAtItsTimeAndNotBefore() {
        assertThat(LeadDecider.decide(new LeadCommand.EndLease(LEASED_UNTIL.minusMillis(1)), leased()))
                .isEqualTo(leased());
        assertThat(LeadDecider.decide(new LeadCommand.EndLease(LEASED_UNTIL), leased()))
                .isEqualTo(new Open());
        assertThat(LeadDecider.decide(new LeadCommand.EndLease(LEASED_UNTIL), closed()))
                .isEqualTo(closed());
    }

    @Test
    void feedbackIsOverdueFromItsTimeOn() {
        var overdue = new Leased(BANK, LEASED_UNTIL, Optional.of(feedbackDue(FEEDBACK_DUE)), true);
        var withoutTerm = new Leased(BANK, LEASED_UNTIL, Optional.empty(), false);

        assertThat(LeadDecider.decide(new LeadCommand.NoteOverdueFeedback(FEEDBACK_DUE.minusMillis(1)), leased()))
                .isEqualTo(leased());
        assertThat(LeadDecider.decide(new LeadCommand.NoteOverdueFeedback(FEEDBACK_DUE), leased()))
                .isEqualTo(overdue);
        assertThat(LeadDecider.decide(new LeadCommand.NoteOverdueFeedback(FEEDBACK_DUE), withoutTerm))
                .isEqualTo(withoutTerm);
    }

    @Test
    void aNewCalendarMovesFeedbackThatIsStillToCome() {
        var later = new FeedbackDue(NOW, 5, 2, Optional.of(FEEDBACK_DUE.plus(Duration.ofDays(1))));
        var overdue = new Leased(BANK, LEASED_UNTIL, Optional.of(feedbackDue(FEEDBACK_DUE)), true);
        var given = new Leased(BANK, LEASED_UNTIL, Optional.empty(), false);

        assertThat(LeadDecider.decide(new LeadCommand.RecountFeedback(later), leased()))
                .isEqualTo(new Leased(BANK, LEASED_UNTIL, Optional.of(later), false));
        for (LeadState state : List.of(overdue, given, new Open(), new AwaitingConfirmation(), closed())) {
            assertThat(LeadDecider.decide(new LeadCommand.RecountFeedback(later), state))
                    .isEqualTo(state);
        }
    }

    @Test
    void aClosedLeadStaysClosedWhateverArrives() {
        for (LeadCommand command : List.of(
                new LeadCommand.Confirm(),
                new LeadCommand.Mask(),
                new LeadCommand.EndLease(LEASED_UNTIL),
                new LeadCommand.NoteOverdueFeedback(FEEDBACK_DUE),
                new LeadCommand.EndValidity())) {
            assertThat(LeadDecider.decide(command, closed())).isEqualTo(closed());
        }
        assertThat(LeadDecider.decide(new LeadCommand.EndValidity(), leased()))
                .isEqualTo(new Closed(Closed.VALIDITY_ENDED, Optional.empty()));
    }

    @Test
    void erasureClosesWhatNobodyWorksOn() {
        LeadCommand erase = new LeadCommand.Erase();

        assertThat(LeadDecider.decide(erase, new AwaitingConfirmation()))
                .isEqualTo(new Closed(Closed.ERASED, Optional.empty()));
        assertThat(LeadDecider.decide(erase, new Open())).isEqualTo(new Closed(Closed.ERASED, Optional.empty()));
        assertThat(LeadDecider.decide(erase, leased())).isEqualTo(leased());
        assertThat(LeadDecider.decide(erase, closed())).isEqualTo(closed());
    }

    @Test
    void onARandomWalkNoBankEverTakesALeadFromAnother() {
        Random random = new Random(20261120);
        LeadState state = new AwaitingConfirmation();
        for (int step = 0; step < 20_000; step++) {
            LeadState before = state;
            LeadCommand command = randomCommand(random);
            try {
                state = LeadDecider.decide(command, before);
            } catch (Refusal refused) {
                assertThat(refused.rule()).isInstanceOf(LeadRule.class);
            }
            if (before instanceof Leased held && state instanceof Leased next) {
                assertThat(next.bank()).isEqualTo(held.bank());
                assertThat(next.leasedUntil()).isEqualTo(held.leasedUntil());
            }
            if (before instanceof AwaitingConfirmation) {
                assertThat(state).isNotInstanceOf(Leased.class);
            }
            if (state instanceof Closed) {
                state = new AwaitingConfirmation();
            }
        }
    }

    private static LeadCommand randomCommand(Random random) {
        ParticipantCode bank = random.nextBoolean() ? BANK : OTHER;
        Instant until = NOW.plusSeconds(random.nextInt(1000));
        return switch (random.nextInt(8)) {
            case 0 -> new LeadCommand.Confirm();
            case 1 -> new LeadCommand.Mask();
            case 2, 3 -> new LeadCommand.Take(bank, random.nextInt(4) > 0, until, feedbackDue(until));
            case 4 -> new LeadCommand.Release(bank);
            case 5 -> new LeadCommand.Report(bank, outcome(Effect.values()[random.nextInt(3)]));
            case 6 -> new LeadCommand.EndLease(until);
            default -> new LeadCommand.NoteOverdueFeedback(until);
        };
    }

    private static void refused(LeadRule rule, LeadCommand command, LeadState state) {
        assertThatThrownBy(() -> LeadDecider.decide(command, state))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static LeadCommand take(ParticipantCode bank, boolean isOpenToBank) {
        return new LeadCommand.Take(bank, isOpenToBank, LEASED_UNTIL, feedbackDue(FEEDBACK_DUE));
    }

    private static FeedbackDue feedbackDue(Instant dueAt) {
        return new FeedbackDue(NOW, 5, 1, Optional.of(dueAt));
    }

    private static LeadOutcome outcome(Effect effect) {
        return new LeadOutcome("SOME_OUTCOME", "某结果", "Some outcome", effect, false);
    }

    private static Leased leased() {
        return new Leased(BANK, LEASED_UNTIL, Optional.of(feedbackDue(FEEDBACK_DUE)), false);
    }

    private static Closed closed() {
        return new Closed("APPLIED", Optional.of(BANK));
    }
}
