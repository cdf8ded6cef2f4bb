package org.crediteasyloan.kit.limit;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Problems;
import org.crediteasyloan.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts each request once against who sent it: without a token before anything else, with one as soon as it was verified.
 *
 * <p>A bad token is counted by address and only then answered 429 instead of 401: whoever shares the address of an attacker
 * and holds a good token is not held up.
 */
@Singleton
class CallerLimit {

    private static final int PRIORITY = 350;
    /** Whoever watches the service must see it in a flood too. */
    private static final String HEALTH = "/q/health";

    private final RateLimits limits;
    private final EarlyAnswer answer;
    private final SecurityIdentity identity;

    CallerLimit(RateLimits limits, EarlyAnswer answer, SecurityIdentity identity) {
        this.limits = limits;
        this.answer = answer;
        this.identity = identity;
    }

    void register(@Observes Filters filters) {
        filters.register(this::countWithoutToken, PRIORITY);
    }

    private void countWithoutToken(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasToken(request) || String.valueOf(request.path()).startsWith(HEALTH)) {
            context.next();
            return;
        }
        limits.ofStranger(request).ifPresentOrElse(refusal -> answer.refuse(context, refusal), context::next);
    }

    /** Before other filters look at the request: what they read of the database is bounded too. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void countVerified(HttpServerRequest request) {
        limits.ofKnown(identity, request).ifPresent(refusal -> {
            throw refusal;
        });
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, HttpServerRequest request) {
        return stranger(request);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failure, HttpServerRequest request) {
        return stranger(request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpServerRequest request) {
        return respond(limits.ofKnown(identity, request).orElse(Refusal.of(CommonRule.FORBIDDEN)), request);
    }

    private Response stranger(HttpServerRequest request) {
        Refusal unauthenticated = Refusal.of(CommonRule.UNAUTHENTICATED);
        return respond(
                hasToken(request) ? limits.ofStranger(request).orElse(unauthenticated) : unauthenticated, request);
    }

    private static boolean hasToken(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static Response respond(Refusal refusal, HttpServerRequest request) {
        return Problems.response(refusal, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
