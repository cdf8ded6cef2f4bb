package org.crediteasyloan.kit.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.json.JsonText;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies whole before a worker thread is given, so that a slow sender holds a connection and nothing else.
 *
 * <p>Too large, too slow and too much of all senders together are refused while the body arrives. Uploads are too large to be
 * kept in memory: they are read by their worker thread, a few at a time.
 */
@Singleton
class RequestBodies {

    /** Before the server's own limit, whose answer would be an empty 413. */
    private static final int PRIORITY = 50;

    private static final Duration PAUSE_WHEN_FULL = Duration.ofSeconds(5);

    private static final Pattern JSON = Pattern.compile("^application/([a-z0-9.-]+\\+)?json\\s*(;|$)");
    private static final Pattern OTHER_ENCODING = Pattern.compile("charset\\s*=\\s*\"?(?!utf-?8\\b)");

    private final RequestConfig config;
    private final EarlyAnswer answer;
    private final long maxUploadBytes;
    private final AtomicLong bufferedBytes = new AtomicLong();
    private final Semaphore uploads;

    RequestBodies(
            RequestConfig config,
            EarlyAnswer answer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxUploadSize) {
        this.config = config;
        this.answer = answer;
        this.maxUploadBytes = maxUploadSize.asLongValue();
        this.uploads = new Semaphore(config.maxUploads());
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, PRIORITY);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        long maxBytes = Math.min(
                maxUploadBytes,
                isUpload(request) ? maxUploadBytes : config.maxBodySize().asLongValue());
        if (announcedBytes(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > maxBytes) {
            answer.refuse(context, Refusal.of(CommonRule.BODY_TOO_LARGE));
        } else if (!hasBody(request) || !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            // Nothing to read, or nobody to read it for.
            context.next();
        } else if (isUpload(request)) {
            admitUpload(context);
        } else {
            new ArrivingBody(context, maxBytes).read();
        }
    }

    private void admitUpload(RoutingContext context) {
        if (!uploads.tryAcquire()) {
            answer.refuse(context, Refusal.until(CommonRule.UNAVAILABLE, PAUSE_WHEN_FULL));
            return;
        }
        context.addEndHandler(ended -> uploads.release());
        context.next();
    }

    private static boolean isUpload(HttpServerRequest request) {
        return mediaType(request).startsWith("multipart/");
    }

    /**
     * All that is no upload is JSON. The framework would guess what a body without a type is, would make a record with one text
     * out of plain text, and would read JSON in whatever encoding it finds.
     */
    private static Optional<Refusal> unsound(String mediaType, Buffer body) {
        if (body.length() > 0
                && (!JSON.matcher(mediaType).find()
                        || OTHER_ENCODING.matcher(mediaType).find())) {
            return Optional.of(Refusal.of(CommonRule.UNSUPPORTED_MEDIA_TYPE));
        }
        return body.length() > 0 && !JsonText.isSound(body.getBytes())
                ? Optional.of(Refusal.of(CommonRule.MALFORMED_JSON))
                : Optional.empty();
    }

    private static String mediaType(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /** In HTTP/1.1, the only one spoken, a body is announced. */
    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || announcedBytes(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > 0;
    }

    /** The server refuses a header that is no number by itself. */
    private static long announcedBytes(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** A body on its way; all of it happens on the connection's event loop. */
    private final class ArrivingBody {

        private final RoutingContext context;
        private final long maxBytes;
        private final Buffer body = Buffer.buffer();
        private boolean isOver;

        ArrivingBody(RoutingContext context, long maxBytes) {
            this.context = context;
            this.maxBytes = maxBytes;
        }

        void read() {
            HttpServerRequest request = context.request();
            long timer = context.vertx()
                    .setTimer(config.bodyTimeout().toMillis(), late -> refuse(Refusal.of(CommonRule.REQUEST_TOO_SLOW)));
            context.addEndHandler(ended -> {
                isOver = true;
                context.vertx().cancelTimer(timer);
                bufferedBytes.addAndGet(-body.length());
            });
            request.handler(this::take);
            request.endHandler(whole -> {
                context.vertx().cancelTimer(timer);
                if (isOver) {
                    return;
                }
                isOver = true;
                Optional<Refusal> refusal = unsound(mediaType(request), body);
                if (refusal.isPresent()) {
                    answer.refuse(context, refusal.get());
                } else {
                    ((RoutingContextInternal) context).setBody(body);
                    context.next();
                }
            });
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                context.response().writeContinue();
            }
            request.resume();
        }

        private void take(Buffer part) {
            if (isOver) {
                return;
            }
            if (body.length() + part.length() > maxBytes) {
                refuse(Refusal.of(CommonRule.BODY_TOO_LARGE));
                return;
            }
            if (bufferedBytes.get() + part.length() > config.maxBufferedSize().asLongValue()) {
                refuse(Refusal.until(CommonRule.UNAVAILABLE, PAUSE_WHEN_FULL));
                return;
            }
            bufferedBytes.addAndGet(part.length());
            body.appendBuffer(part);
        }

        private void refuse(Refusal refusal) {
            isOver = true;
            answer.refuse(context, refusal);
        }
    }
}
