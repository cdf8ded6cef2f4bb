package org.crediteasyloan.kit.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells a caller that its body is too large before any of it is read; the server's own answer would be an empty 413. */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own limit. */
    private static final int PRIORITY = 50;

    private final ObjectMapper mapper;
    private final long maxBodyBytes;

    BodyLimit(ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.mapper = mapper;
        this.maxBodyBytes = maxBodySize.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (announcedBytes(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= maxBodyBytes) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        Problems.end(request, Refusal.of(CommonRule.BODY_TOO_LARGE), mapper);
    }

    /** The server refuses a header that is no number by itself. */
    private static long announcedBytes(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
