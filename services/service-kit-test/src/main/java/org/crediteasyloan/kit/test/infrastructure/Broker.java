package org.crediteasyloan.kit.test.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.crediteasyloan.kit.test.broker.BrokerMain;

/** One Kafka broker in a Java process of its own, with its own libraries and a small heap. */
record Broker(Process process, int port) {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    static Broker start(Path home) {
        IllegalStateException last = new IllegalStateException("Kafka was not started");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return startOnce(home.resolve("attempt-" + attempt));
            } catch (IOException failure) {
                // Between finding a free port and binding it another process may have taken it.
                last = new IllegalStateException("Kafka does not start in " + home, failure);
            }
        }
        throw last;
    }

    private static Broker startOnce(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("broker.log");
        int brokerPort;
        int controllerPort;
        try (ServerSocket first = freePort();
                ServerSocket second = freePort()) {
            brokerPort = first.getLocalPort();
            controllerPort = second.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        BrokerLibraries.classPath(),
                        BrokerMain.class.getName(),
                        folder.toString(),
                        Integer.toString(brokerPort),
                        Integer.toString(controllerPort))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitReady(process, log);
        return new Broker(process, brokerPort);
    }

    private static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readString(log).contains(BrokerMain.READY)) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                process.destroyForcibly();
                List<String> lines = Files.readAllLines(log);
                throw new IOException("The broker said last: "
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the broker started", interrupted);
            }
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    long processId() {
        return process.pid();
    }

    /** When this run ends without its shutdown hooks, the broker notices and ends that process too. */
    void takeAlong(long companionProcessId) {
        try {
            OutputStream lifeLine = process.getOutputStream();
            lifeLine.write((companionProcessId + "\n").getBytes(StandardCharsets.US_ASCII));
            lifeLine.flush();
        } catch (IOException gone) {
            throw new IllegalStateException("The broker ended while it started", gone);
        }
    }

    /** Its data is thrown away, so it need not put it in order first. */
    void stop() {
        process.destroyForcibly();
    }
}
