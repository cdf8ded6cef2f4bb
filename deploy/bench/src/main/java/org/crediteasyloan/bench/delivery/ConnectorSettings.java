package org.crediteasyloan.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.crediteasyloan.local.PlatformFailure;

/** The settings of a running connector, through Connect's own API. */
record ConnectorSettings(int connectPort, String connector) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLL_INTERVAL = "poll.interval.ms";

    String pollIntervalMs() throws IOException, InterruptedException {
        return read().at("/" + POLL_INTERVAL).asText();
    }

    /** The connector restarts; the first events after it wait for that. */
    void pollEveryMs(String intervalMs) throws IOException, InterruptedException {
        ObjectNode settings = (ObjectNode) read();
        if (settings.at("/" + POLL_INTERVAL).asText().equals(intervalMs)) {
            return;
        }
        settings.put(POLL_INTERVAL, intervalMs);
        send(request()
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(settings.toString())));
    }

    private JsonNode read() throws IOException, InterruptedException {
        return JSON.readTree(send(request().GET()));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + connectPort + "/connectors/" + connector + "/config"));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new PlatformFailure("Kafka Connect answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }
}
