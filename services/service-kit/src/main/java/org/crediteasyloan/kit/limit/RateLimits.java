package org.crediteasyloan.kit.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** How fast each caller may ask (限流), counted in memory by each instance for its part. */
@ApplicationScoped
class RateLimits {

    private static final int MAX_CALLERS = 50_000;

    private final TokenBuckets participants;
    private final TokenBuckets people;
    private final TokenBuckets addresses;
    private final MeterRegistry meters;

    RateLimits(RateLimitConfig config, MeterRegistry meters) {
        this.participants = buckets(config.participant(), config.instances());
        this.people = buckets(config.person(), config.instances());
        this.addresses = buckets(config.address(), config.instances());
        this.meters = meters;
    }

    private static TokenBuckets buckets(RateLimitConfig.Limit limit, int instances) {
        return new TokenBuckets(
                limit.perSecond() / instances, Math.max(1, limit.burst() / instances), MAX_CALLERS, System.nanoTime());
    }

    /** The refusal of a caller whose token was verified; empty when it may go on. */
    Optional<Refusal> ofKnown(SecurityIdentity identity, HttpServerRequest request) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return ofStranger(request);
        }
        String participant = token.getClaim("participant");
        return participant == null
                ? taken("person", people, token.getSubject())
                : taken("participant", participants, participant);
    }

    /** The refusal of a caller who showed no valid token; empty when it may go on. */
    Optional<Refusal> ofStranger(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? Optional.empty()
                : taken(
                        "address",
                        addresses,
                        String.valueOf(request.remoteAddress().hostAddress()));
    }

    private Optional<Refusal> taken(String kind, TokenBuckets buckets, String caller) {
        long waitNanos = buckets.take(caller, System.nanoTime());
        if (waitNanos == 0) {
            return Optional.empty();
        }
        meters.counter("requests.limited", "by", kind).increment();
        return Optional.of(Refusal.until(CommonRule.TOO_MANY_REQUESTS, Duration.ofNanos(waitNanos)));
    }

    @Scheduled(every = "1m")
    void forgetTheSilent() {
        long now = System.nanoTime();
        participants.forgetFull(now);
        people.forgetFull(now);
        addresses.forgetFull(now);
    }
}
