package org.crediteasyloan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private static final Aim RATIO = Aim.atLeast(0.40).failsBeyond(0.20);

    @Test
    void aLineShowsTheSpreadAndHowItStandsToTheAim() {
        Figure figure = new Figure("submit", "ratio", "", new Spread(0.3, 0.412, 1.0)).aimedAt(RATIO);

        String line = FigureTable.line(figure);

        assertThat(line).isEqualTo("submit | ratio | 0.30 | 0.41 | 1.00 |  | at least 0.40: reached");
    }

    @Test
    void numbersKeepThreeDigitsAndNeverAnExponent() {
        List<String> numbers = List.of(FigureTable.number(0.123), FigureTable.number(45.67), FigureTable.number(1e8));

        assertThat(numbers).containsExactly("0.12", "45.7", "100000000");
    }

    @Test
    void belowTheFailingLimitTheBenchmarkFailsAndBetweenItIsOnlyTold() {
        List<Boolean> failed = List.of(
                ratio(0.19).isFailed(), ratio(0.20).isFailed(), ratio(0.40).isFailed());

        assertThat(failed).containsExactly(true, false, false);
        assertThat(FigureTable.line(ratio(0.25))).endsWith("at least 0.40: missed");
    }

    @Test
    void anAimFromAboveIsReachedByLess() {
        Figure figure = new Figure("delivery", "p99", "ms", Spread.once(31)).aimedAt(Aim.atMost(30));

        String line = FigureTable.line(figure);

        assertThat(line).endsWith("at most 30.0: missed");
    }

    private static Figure ratio(double value) {
        return new Figure("submit", "ratio", "", Spread.once(value)).aimedAt(RATIO);
    }
}
