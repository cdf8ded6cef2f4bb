package org.crediteasyloan.local.part;

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
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;

/** A second process of a service beside the supervised one: same database, same topics, another port, perhaps another build. */
public final class SecondInstance implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int HTTP_OK = 200;

    private final Process process;
    private final int port;

    private SecondInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param application the {@code quarkus-app} folder to run */
    public static SecondInstance start(
            ServiceModule service, Path application, int port, PlatformLayout layout, PlatformPorts ports)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ServicePart(service, layout, ports).process();
        List<String> command = new ArrayList<>(builder.command());
        command.removeLast();
        command.add(application.resolve("quarkus-run.jar").toString());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Process process = builder.command(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        layout.logOf(service.name() + "-second").toFile()))
                .start();
        SecondInstance instance = new SecondInstance(process, port);
        instance.awaitReady();
        return instance;
    }

    public int port() {
        return port;
    }

    private void awaitReady() throws InterruptedException {
        LocalHttp http = new LocalHttp(port);
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try {
                if (http.get("/q/health/ready").statusCode() == HTTP_OK) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(250);
        }
        close();
        throw new PlatformFailure("The second instance did not become ready; see its log beside those of the parts.");
    }

    /** Asks it to end, as a rollout does, and waits: requests under way are answered first. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** How many events the process at this port has handled so far, by its own metrics. */
    public static long eventsHandledAt(int port, String outcome) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "text/plain")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("events_consumed_total") && line.contains('"' + outcome + '"'))
                    .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                    .sum();
        }
    }
}
