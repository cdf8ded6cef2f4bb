package org.crediteasyloan.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final long A_MS = 1_000_000;

    @Test
    void thePercentileIsTheTimeThatSoManyOperationsDidNotExceed() {
        List<Long> oneToHundredMs =
                LongStream.rangeClosed(1, 100).mapToObj(ms -> ms * A_MS).toList();

        Samples samples = Samples.ofNanos(oneToHundredMs.reversed());

        assertThat(samples.percentileMs(50)).isEqualTo(50);
        assertThat(samples.percentileMs(99)).isEqualTo(99);
        assertThat(samples.percentileMs(100)).isEqualTo(100);
        assertThat(samples.percentileMs(0.1)).isEqualTo(1);
    }

    @Test
    void aSingleSampleIsEveryPercentile() {
        Samples samples = Samples.ofNanos(List.of(7 * A_MS));

        assertThat(samples.percentileMs(1)).isEqualTo(samples.percentileMs(99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNoResult() {
        assertThatThrownBy(() -> Samples.ofNanos(Collections.emptyList())).isInstanceOf(IllegalArgumentException.class);
    }
}
