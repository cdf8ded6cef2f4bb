package org.crediteasyloan.bench.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crediteasyloan.local.PlatformFailure;

/** One more process of a service, on the same database as the supervised one, started with other settings. */
public final class SecondInstance implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int HTTP_OK = 200;

    private final Process process;
    private final int port;
    private final Duration timeToReady;

    private SecondInstance(Process process, int port, Duration timeToReady) {
        this.process = process;
        this.port = port;
        this.timeToReady = timeToReady;
    }

    /**
     * Returns when it is ready.
     *
     * @param portOffset from the platform's first port
     * @param command changes the command line the launcher would use
     * @param environment added to what the launcher would set
     */
    public static SecondInstance start(
            OwnPlatform platform,
            String service,
            int portOffset,
            UnaryOperator<List<String>> command,
            Map<String, String> environment)
            throws Exception {
        int port = platform.ports().base() + portOffset;
        Path log = platform.layout().logOf("second-" + service);
        ProcessBuilder builder = platform.part(service)
                .process()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.command(new ArrayList<>(command.apply(List.copyOf(builder.command()))));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(OwnPlatform.WITHOUT_RATE_LIMIT);
        builder.environment().putAll(environment);
        Instant started = Instant.now();
        Process process = builder.start();
        awaitReady(process, port, started, log);
        return new SecondInstance(process, port, Duration.between(started, Instant.now()));
    }

    private static void awaitReady(Process process, int port, Instant started, Path log) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, question)) {
                if (process.waitFor(POLL)) {
                    throw new PlatformFailure("The second instance ended at its start, see " + log);
                }
                if (Instant.now().isAfter(started.plus(START_LIMIT))) {
                    process.destroyForcibly();
                    throw new PlatformFailure("The second instance did not become ready, see " + log);
                }
            }
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Duration timeToReady() {
        return timeToReady;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(30))) {
            process.destroyForcibly().waitFor();
        }
    }
}
