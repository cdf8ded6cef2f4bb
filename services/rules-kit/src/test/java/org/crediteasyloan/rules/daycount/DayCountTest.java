package org.crediteasyloan.rules.daycount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.crediteasyloan.rules.RuleRefusal;
import org.crediteasyloan.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        // first day, last day, actual, thirty a month
        "2028-02-28, 2028-03-01, 2, 3",
        "2028-02-29, 2028-03-01, 1, 2",
        "2027-02-28, 2027-03-01, 1, 3",
        "2028-02-01, 2028-03-01, 29, 30",
        "2028-01-31, 2028-02-29, 29, 29",
        "2028-01-30, 2028-01-31, 1, 0",
        "2028-03-31, 2028-04-30, 30, 30",
        "2027-12-31, 2028-12-31, 366, 360",
        "2026-01-01, 2027-01-01, 365, 360",
        "2026-06-15, 2026-06-15, 0, 0"
    })
    void theFirstDayCountsAndTheLastDoesNot(LocalDate first, LocalDate last, long actual, long thirty) {
        assertThat(DayCount.ACTUAL_360.daysBetween(first, last)).isEqualTo(actual);
        assertThat(DayCount.ACTUAL_365.daysBetween(first, last)).isEqualTo(actual);
        assertThat(DayCount.THIRTY_360.daysBetween(first, last)).isEqualTo(thirty);
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodCutInTwoHasTheDaysOfTheWhole(DayCount dayCount) {
        RandomGenerator random = Samples.random(13);
        for (int run = 0; run < 5_000; run++) {
            LocalDate first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(3_000));
            LocalDate middle = first.plusDays(random.nextInt(800));
            LocalDate last = middle.plusDays(random.nextInt(800));

            assertThat(dayCount.daysBetween(first, middle) + dayCount.daysBetween(middle, last))
                    .isEqualTo(dayCount.daysBetween(first, last));
        }
    }

    @ParameterizedTest
    @CsvSource({"ACTUAL_360, 360", "ACTUAL_365, 365", "THIRTY_360, 360"})
    void aConventionIsKnownByItsCode(String code, int yearDays) {
        assertThat(DayCount.ofCode(code).yearDays()).isEqualTo(yearDays);
    }

    @ParameterizedTest
    @CsvSource({"'', day-count-missing", "' ', day-count-missing", "ACTUAL_366, day-count-unknown"})
    void aMissingConventionIsRefusedAndNotGuessed(String code, String problem) {
        assertThatThrownBy(() -> DayCount.ofCode(code))
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    @Test
    void aReversedPeriodIsRefused() {
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThatThrownBy(() -> DayCount.ACTUAL_365.daysBetween(day, day.minusDays(1)))
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("period-reversed"));
    }
}
