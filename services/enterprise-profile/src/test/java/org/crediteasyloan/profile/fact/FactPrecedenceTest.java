package org.crediteasyloan.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.profile.fact.FactPrecedence.Standing;
import org.junit.jupiter.api.Test;

class FactPrecedenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final FactSource LIST = new FactSource.Listing(new ParticipantCode("REG-QIONGHAI-SME"), "B-1");
    private static final FactSource OTHER_LIST = new FactSource.Listing(new ParticipantCode("REG-HAIKOU"), "B-9");
    private static final FactSource REGISTRY = new FactSource.Registry();
    private static final FactSource DECLARED = new FactSource.Declared();
    private static final FactSource CODE = new FactSource.Code();

    @Test
    void theFirstStatementCounts() {
        assertThat(FactPrecedence.standingOf(said("A", LIST, MONDAY), Optional.empty()))
                .isEqualTo(Standing.COUNTS);
    }

    @Test
    void theLaterDayWinsInWhateverOrderTheyArrive() {
        assertThat(standing(said("B", LIST, TUESDAY), said("A", REGISTRY, MONDAY)))
                .isEqualTo(Standing.COUNTS);
        assertThat(standing(said("B", REGISTRY, MONDAY), said("A", LIST, TUESDAY)))
                .isEqualTo(Standing.HISTORY);
    }

    @Test
    void onTheSameDayTheRegisterBeatsAList() {
        assertThat(standing(said("B", REGISTRY, MONDAY), said("A", LIST, MONDAY)))
                .isEqualTo(Standing.COUNTS);
        assertThat(standing(said("B", LIST, MONDAY), said("A", REGISTRY, MONDAY)))
                .isEqualTo(Standing.HISTORY);
    }

    @Test
    void betweenEqualsTheLaterArrivalIsTheCorrection() {
        assertThat(standing(said("B", OTHER_LIST, MONDAY), said("A", LIST, MONDAY)))
                .isEqualTo(Standing.COUNTS);
    }

    @Test
    void whatTheCodeSaysNeverBeatsAStatement() {
        assertThat(standing(said("B", CODE, TUESDAY), said("A", LIST, MONDAY))).isEqualTo(Standing.HISTORY);
        assertThat(standing(said("B", LIST, MONDAY), said("A", CODE, TUESDAY))).isEqualTo(Standing.COUNTS);
    }

    @Test
    void whatTheBorrowerSaysOfItselfGivesWayToWhoeverElseSaysIt() {
        assertThat(standing(said("B", DECLARED, TUESDAY), said("A", LIST, MONDAY)))
                .isEqualTo(Standing.HISTORY);
        assertThat(standing(said("B", LIST, MONDAY), said("A", DECLARED, TUESDAY)))
                .isEqualTo(Standing.COUNTS);
        assertThat(standing(said("B", DECLARED, MONDAY), said("A", CODE, TUESDAY)))
                .isEqualTo(Standing.COUNTS);
        assertThat(standing(said("B", DECLARED, TUESDAY), said("A", DECLARED, MONDAY)))
                .isEqualTo(Standing.COUNTS);
    }

    @Test
    void theSameSaidAgainIsKnown() {
        assertThat(standing(said("A", LIST, MONDAY), said("A", LIST, MONDAY))).isEqualTo(Standing.KNOWN);
        assertThat(standing(said("A", LIST, TUESDAY), said("A", LIST, MONDAY))).isEqualTo(Standing.COUNTS);
    }

    private static Standing standing(Fact stated, Fact counting) {
        return FactPrecedence.standingOf(stated, Optional.of(counting));
    }

    private static Fact said(String text, FactSource source, LocalDate asOfOn) {
        return new Fact(FactName.NAME_ZH, new FactValue.Text(text), source, asOfOn);
    }
}
