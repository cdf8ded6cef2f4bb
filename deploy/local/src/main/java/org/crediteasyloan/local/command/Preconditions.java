package org.crediteasyloan.local.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.supervision.Part;

/** What has to be true of the machine before anything is started. */
final class Preconditions {

    static final long LEAST_FREE_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int CONNECT_TIMEOUT_MS = 500;

    private Preconditions() {}

    static void requireFreePorts(List<Part> parts) throws IOException {
        StringBuilder taken = new StringBuilder();
        for (Part part : parts) {
            String ports = part.ports().stream()
                    .filter(Preconditions::isTaken)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" and "));
            if (!ports.isEmpty()) {
                taken.append(taken.isEmpty() ? "" : ", ")
                        .append(ports)
                        .append(" (wanted by ")
                        .append(part.name())
                        .append(")");
            }
        }
        if (!taken.isEmpty()) {
            throw new PlatformFailure("Another program already listens on 127.0.0.1, port " + taken
                    + ". Stop that program, or choose another range of ports, for example:"
                    + " PLATFORM_PORT_BASE=28000 ./platform up. Nothing was started.");
        }
    }

    /** Asked in both ways: some systems let two programs bind what only one of them can answer. */
    static boolean isTaken(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_TIMEOUT_MS);
            return true;
        } catch (IOException nobodyAnswers) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(address);
                return false;
            } catch (IOException notOurs) {
                return true;
            }
        }
    }

    static void requireDiskSpace(Path home) throws IOException {
        requireDiskSpace(home, Files.getFileStore(home).getUsableSpace());
    }

    static void requireDiskSpace(Path home, long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new PlatformFailure("The disk that holds " + home + " has only " + freeBytes / (1024 * 1024)
                    + " MB left; the platform needs 2 GB free, because a database on a full disk stops working."
                    + " Free some space (./platform reset removes the platform's own data) and try again.");
        }
    }
}
