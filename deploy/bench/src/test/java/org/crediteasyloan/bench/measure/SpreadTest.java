package org.crediteasyloan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnOddNumberOfRunsIsTheMiddleOne() {
        Spread spread = Spread.of(List.of(9.0, 1.0, 4.0));

        assertThat(spread).isEqualTo(new Spread(1, 4, 9));
    }

    @Test
    void theMedianOfAnEvenNumberOfRunsLiesBetweenTheMiddleTwo() {
        Spread spread = Spread.of(List.of(2.0, 8.0, 1.0, 4.0));

        assertThat(spread).isEqualTo(new Spread(1, 3, 8));
    }
}
