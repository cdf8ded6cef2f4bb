package org.crediteasyloan.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.supervision.Part;
import org.junit.jupiter.api.Test;

class PreconditionsTest {

    @Test
    void aTakenPortIsNamedWithThePartThatWantsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Part part = new PortOnlyPart("keycloak", List.of(other.getLocalPort()));

            assertThatThrownBy(() -> Preconditions.requireFreePorts(List.of(part)))
                    .isInstanceOf(PlatformFailure.class)
                    .hasMessageContaining(other.getLocalPort() + " (wanted by keycloak)")
                    .hasMessageContaining("PLATFORM_PORT_BASE");
        }
    }

    @Test
    void aPortTakenOnEveryAddressIsTakenHereToo() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(Preconditions.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void aPortGivenBackIsFree() throws IOException {
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        other.close();

        assertThatCode(() -> Preconditions.requireFreePorts(
                        List.of(new PortOnlyPart("kafka", List.of(other.getLocalPort())))))
                .doesNotThrowAnyException();
    }

    @Test
    void anAlmostFullDiskIsRefusedAndTwoGigabytesAreEnough() {
        long enough = Preconditions.LEAST_FREE_BYTES;

        assertThatThrownBy(() -> Preconditions.requireDiskSpace(Path.of("/somewhere"), enough - 1))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("/somewhere")
                .hasMessageContaining("2047 MB");
        assertThatCode(() -> Preconditions.requireDiskSpace(Path.of("/somewhere"), enough))
                .doesNotThrowAnyException();
    }

    @Test
    void aPortBaseThatIsNoNumberOrLeavesNoRoomIsRefused() {
        assertThatThrownBy(() -> PlatformPorts.from(Map.of("PLATFORM_PORT_BASE", "many")))
                .hasMessageContaining("\"many\"");
        assertThatThrownBy(() -> PlatformPorts.from(Map.of("PLATFORM_PORT_BASE", "65500")))
                .hasMessageContaining("65436");
        assertThat(PlatformPorts.from(Map.of()).keycloak()).isEqualTo(18_003);
    }

    private record PortOnlyPart(String name, List<Integer> ports) implements Part {

        @Override
        public Set<String> startsAfter() {
            return Set.of();
        }

        @Override
        public ProcessBuilder process() {
            throw new AssertionError("a check starts nothing");
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
