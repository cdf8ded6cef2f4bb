package org.crediteasyloan.kit.limit;

import io.netty.channel.Channel;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The first thing every request meets: only known methods, a bound on its time, and headers that promise browsers little. */
@Singleton
class SafeDefaults {

    private static final int PRIORITY = 400;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final RequestConfig config;
    private final EarlyAnswer answer;

    SafeDefaults(RequestConfig config, EarlyAnswer answer) {
        this.config = config;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, PRIORITY);
    }

    private void guard(RoutingContext context) {
        addHeaders(context.request(), context.response().headers());
        if (!METHODS.contains(context.request().method())) {
            answer.refuse(context, Refusal.of(CommonRule.METHOD_NOT_ALLOWED));
            return;
        }
        boundTime(context);
        context.next();
    }

    /** For the exchange an answer has ended when it is written; whoever then does not read it is cut off by the connection. */
    private void boundTime(RoutingContext context) {
        // The connection's own close would wait until the answer was read.
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        long limitMs = config.exchangeTimeout().toMillis();
        long timer = context.vertx().setTimer(limitMs, late -> channel.close());
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        if (channel.pipeline().get(WriteTimeoutHandler.class) == null) {
            channel.pipeline().addFirst(new WriteTimeoutHandler(limitMs, TimeUnit.MILLISECONDS));
        }
    }

    private static void addHeaders(HttpServerRequest request, MultiMap headers) {
        headers.add("X-Content-Type-Options", "nosniff");
        headers.add("X-Frame-Options", "DENY");
        headers.add("Referrer-Policy", "no-referrer");
        headers.add("Content-Security-Policy", contentSecurityPolicy(String.valueOf(request.path())));
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            headers.add(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.isSSL()) {
            headers.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Only the page with the API's documentation is a page at all; its script is in the page itself. */
    private static String contentSecurityPolicy(String path) {
        return path.startsWith("/q/swagger-ui")
                ? "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'"
                : "default-src 'none'; frame-ancestors 'none'";
    }
}
