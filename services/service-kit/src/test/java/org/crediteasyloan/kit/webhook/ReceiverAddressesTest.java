package org.crediteasyloan.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.crediteasyloan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;

class ReceiverAddressesTest {

    /** As everywhere but in the local platform and in tests. */
    private record Everywhere(
            String every,
            Duration callTimeout,
            int maxCalls,
            List<Duration> retryAfter,
            Duration giveUpAfter,
            Duration secretOverlap,
            boolean loopbackAllowed)
            implements WebhookConfig {}

    private final ReceiverAddresses addresses = new ReceiverAddresses(new Everywhere(
            "off",
            Duration.ofSeconds(5),
            1,
            List.of(Duration.ofSeconds(5)),
            Duration.ofDays(5),
            Duration.ofDays(1),
            false));

    @Test
    void thisMachineIsNotCalledUnlessTheConfigurationSaysSo() {
        for (String host : List.of("localhost", "127.0.0.1", "127.1.2.3", "[::1]")) {
            List<FieldError> faults = addresses.faultsOf("https://" + host + "/hooks");

            assertThat(faults).as(host).extracting(FieldError::code).containsExactly("address-not-allowed");
        }
    }

    @Test
    void anAddressOfTheOpenInternetIsCalledByThatAddress() {
        ReceiverAddresses.Lookup found = addresses.lookUp(URI.create("https://8.8.8.8/hooks"));

        assertThat(found.failure()).isNull();
        assertThat(found.address()).hasToString("/8.8.8.8");
    }
}
