package org.crediteasyloan.kit.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes one signed call and waits for its status. Connects to the very address that was looked at, while the certificate has to be
 * the host's, so that a name cannot lead elsewhere between the look and the call. Follows no redirect and reads no answer's body.
 */
@ApplicationScoped
class CallReceiver {

    private static final Logger LOG = Logger.getLogger(CallReceiver.class);
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final ReceiverAddresses addresses;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Duration limit;
    private final HttpClient client;

    CallReceiver(Vertx vertx, ReceiverAddresses addresses, ObjectMapper mapper, Clock clock, WebhookConfig config) {
        this.addresses = addresses;
        this.mapper = mapper;
        this.clock = clock;
        this.limit = config.callTimeout();
        int limitMillis = Math.toIntExact(limit.toMillis());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(limitMillis)
                .setSslHandshakeTimeout(limitMillis)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                // Several institutions may have one provider; none waits for another's call.
                .setMaxPoolSize(2 * config.maxCalls())
                // A connection kept open would be to the address of an earlier look.
                .setKeepAlive(false)
                // What goes to a receiver names no trace, and no trace names a receiver's URL.
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Signed with every secret, so that a receiver that knows either takes it. */
    CallOutcome call(URI url, String webhookId, WebhookMessage message, List<WebhookSecret> secrets) {
        ReceiverAddresses.Lookup found = addresses.lookUp(url);
        InetAddress address = found.address();
        if (address == null) {
            return new CallOutcome(null, found.failure());
        }
        boolean isSecure = "https".equals(url.getScheme());
        if (!isSecure && !address.isLoopbackAddress()) {
            return CallOutcome.failed(WebhookFailure.ADDRESS_NOT_ALLOWED);
        }
        byte[] body = written(message);
        Instant sentAt = clock.instant();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, portOf(url, isSecure))))
                .setHost(url.getHost())
                .setPort(portOf(url, isSecure))
                .setSsl(isSecure)
                .setURI(pathOf(url))
                .putHeader(HttpHeaders.CONTENT_TYPE.toString(), "application/json")
                .putHeader("webhook-id", webhookId)
                .putHeader("webhook-timestamp", String.valueOf(sentAt.getEpochSecond()))
                .putHeader(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.sign(webhookId, sentAt, body))
                                .collect(Collectors.joining(" ")));
        return send(request, Buffer.buffer(body));
    }

    private CallOutcome send(RequestOptions options, Buffer body) {
        AtomicBoolean isGivenUp = new AtomicBoolean();
        CompletableFuture<Integer> status = client.request(options)
                .compose(request -> exchange(request, body, isGivenUp))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return CallOutcome.answered(status.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooSlow) {
            return CallOutcome.failed(WebhookFailure.TIMED_OUT);
        } catch (ExecutionException failed) {
            return CallOutcome.failed(failureOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CallOutcome.failed(WebhookFailure.TIMED_OUT);
        } finally {
            isGivenUp.set(true);
        }
    }

    /** What connects only after it was given up is not sent; what was sent is cut off when its time is over. */
    private Future<Integer> exchange(HttpClientRequest request, Buffer body, AtomicBoolean isGivenUp) {
        if (isGivenUp.get()) {
            request.reset();
            return Future.failedFuture(new TimeoutException());
        }
        return request.idleTimeout(limit.toMillis()).send(body).map(response -> {
            // Cut off on purpose, so that no body is read; without a handler that would be logged as an error.
            response.exceptionHandler(cut -> LOG.tracef("The answer was cut off behind its status: %s", cut));
            request.reset();
            return response.statusCode();
        });
    }

    private static WebhookFailure failureOf(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException _ -> WebhookFailure.TIMED_OUT;
            case TimeoutException _ -> WebhookFailure.TIMED_OUT;
            case SSLException _ -> WebhookFailure.NOT_SECURE;
            case null, default -> WebhookFailure.UNREACHABLE;
        };
    }

    private byte[] written(WebhookMessage message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int portOf(URI url, boolean isSecure) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return isSecure ? HTTPS_PORT : HTTP_PORT;
    }

    private static String pathOf(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
