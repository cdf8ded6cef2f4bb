package org.crediteasyloan.kit.test.strangers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes calls over HTTP, some at a time; a list is read to its end. */
final class Caller implements AutoCloseable {

    private static final int CALLS_AT_A_TIME = 8;
    private static final int MOST_PAGES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService workers = Executors.newFixedThreadPool(CALLS_AT_A_TIME);

    Caller(String base) {
        this.base = base;
    }

    /** In the order of the calls. */
    List<Answer> answers(List<Call> calls) {
        List<Callable<Answer>> tasks = calls.stream()
                .map(call -> (Callable<Answer>) () -> answer(call))
                .toList();
        try {
            return workers.invokeAll(tasks).stream().map(Caller::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while strangers called", stopped);
        }
    }

    private Answer answer(Call call) throws IOException, InterruptedException {
        Answer answer = once(call);
        if (!call.operation().isPaged()) {
            return answer;
        }
        StringBuilder pages = new StringBuilder(answer.text());
        Answer page = answer;
        for (int turned = 0; turned < MOST_PAGES; turned++) {
            Optional<String> next = next(page);
            if (next.isEmpty()) {
                break;
            }
            page = once(call.after(next.get()));
            pages.append(page.text());
        }
        return new Answer(
                call, page.isSuccess() ? answer.status() : page.status(), answer.contentType(), pages.toString());
    }

    private Answer once(Call call) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request(call), BodyHandlers.ofByteArray());
        return new Answer(
                call,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().map() + "\n" + new String(response.body(), StandardCharsets.UTF_8));
    }

    private HttpRequest request(Call call) {
        URI uri = URI.create(base + call.pathAndQuery());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        call.stranger()
                .token()
                .ifPresent(
                        token -> token.headers(call.operation().method(), uri).forEach(request::header));
        call.stranger().actingFor().ifPresent(borrower -> request.header("Acting-For", borrower.toString()));
        if (call.operation().method().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        call.body().ifPresent(body -> request.header("Content-Type", body.contentType()));
        return request.method(
                        call.operation().method(),
                        call.body().map(Body::publisher).orElseGet(BodyPublishers::noBody))
                .build();
    }

    /** The cursor of the next page; empty after a page without items, which is the last. */
    private static Optional<String> next(Answer page) {
        if (!page.isSuccess() || !page.isReadable()) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(page.text().substring(page.text().indexOf('\n') + 1));
            return content.path("items").isEmpty() || !content.path("next").isTextual()
                    ? Optional.empty()
                    : Optional.of(content.path("next").asText());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("A page is no JSON: " + page, notJson);
        }
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("A stranger got no answer at all", failed);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        http.close();
    }
}
