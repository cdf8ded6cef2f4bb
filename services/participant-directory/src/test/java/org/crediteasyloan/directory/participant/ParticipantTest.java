package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;
import org.junit.jupiter.api.Test;

class ParticipantTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static final Consumer<Participant> APPROVE = participant -> participant.approve("wang.wei", NOW);

    @Test
    void aProposalIsToldToNobody() {
        assertThatThrownBy(proposed()::published).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherPersonApproves() {
        Participant participant = proposed();

        participant.approve("wang.wei", NOW);

        assertThat(participant.published().status()).isEqualTo(ParticipantState.Status.ACTIVE);
        assertThat(participant.version).isEqualTo(2);
        assertThat(participant.approvedBy).isEqualTo("wang.wei");
    }

    @Test
    void whoProposedDoesNotApprove() {
        assertRefused(CommonRule.SAME_PERSON, proposed(), participant -> participant.approve("chen.jing", NOW));
    }

    @Test
    void everyOtherMoveIsRefusedAndChangesNothing() {
        for (Consumer<Participant> move : List.<Consumer<Participant>>of(Participant::suspend, Participant::resume)) {
            assertRefused(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, proposed(), move);
        }
        for (Consumer<Participant> move : List.of(APPROVE, Participant::resume)) {
            assertRefused(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, active(), move);
        }
        for (Consumer<Participant> move : List.of(APPROVE, Participant::suspend)) {
            assertRefused(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, suspended(), move);
        }
    }

    private static void assertRefused(Rule rule, Participant participant, Consumer<Participant> move) {
        long versionBefore = participant.version;
        assertThatThrownBy(() -> move.accept(participant))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        assertThat(participant.version).isEqualTo(versionBefore);
    }

    private static Participant proposed() {
        return Participant.proposed(
                new ProposeParticipant(
                        new ParticipantCode("BANK-HNRCB"),
                        ParticipantKind.BANK,
                        "海南农商银行",
                        "Hainan Rural Commercial Bank",
                        new RegionCode("460000")),
                "chen.jing",
                NOW);
    }

    private static Participant active() {
        Participant participant = proposed();
        APPROVE.accept(participant);
        return participant;
    }

    private static Participant suspended() {
        Participant participant = active();
        participant.suspend();
        return participant;
    }
}
