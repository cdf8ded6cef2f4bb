package org.crediteasyloan.kit.limit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.crediteasyloan.contracts.event.reference.QuotasState.Quota;
import org.crediteasyloan.contracts.event.reference.QuotasState.Use;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses whoever has used up its part of the day, and counts what the others use. Every request that was let in counts, whatever its
 * answer; one that a quota refused does not.
 */
@Singleton
class QuotaFilter {

    private static final String COUNTED = "org.crediteasyloan.kit.limit.counted";
    private static final long DAY_SECONDS = 86_400;

    private final Quotas quotas;
    private final SecurityIdentity identity;

    QuotaFilter(Quotas quotas, SecurityIdentity identity) {
        this.quotas = quotas;
        this.identity = identity;
    }

    /** After the admission: who is not let in uses nothing. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 200)
    void requireSomeLeft(ContainerRequestContext request, ResourceInfo resource) {
        Optional<Quotas.Caller> caller = callerOf(identity);
        if (caller.isEmpty() || isOutside(resource)) {
            return;
        }
        for (Use use : usesOf(request)) {
            if (quotas.isUsedUp(caller.get(), use)) {
                throw Refusal.until(CommonRule.QUOTA_USED_UP, quotas.untilTomorrow());
            }
        }
        request.setProperty(COUNTED, caller.get());
    }

    @ServerResponseFilter
    void count(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(COUNTED) instanceof Quotas.Caller caller)) {
            return;
        }
        boolean reads = isReading(request);
        quotas.count(caller, reads ? Use.READS : Use.WRITES, 1);
        if (reads && response.getEntity() instanceof Page<?> page) {
            quotas.count(caller, Use.PAGES, 1);
            quotas.count(caller, Use.ROWS, page.items().size());
        } else if (reads && response.getEntity() instanceof Collection<?> rows) {
            quotas.count(caller, Use.ROWS, rows.size());
        }
        usesOf(request).forEach(use -> tell(caller, use, response.getHeaders()));
    }

    static Optional<Quotas.Caller> callerOf(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String participant = token.getClaim("participant");
        return Optional.of(
                participant == null
                        ? new Quotas.Caller(token.getSubject(), Quota.PERSON)
                        : new Quotas.Caller(participant, String.valueOf(token.<Object>getClaim("participant_kind"))));
    }

    /** The fields of draft-ietf-httpapi-ratelimit-headers: what there is in a day, what is left of it, and for how long. */
    private void tell(Quotas.Caller caller, Use use, MultivaluedMap<String, Object> headers) {
        OptionalLong perDay = quotas.perDay(caller, use);
        if (perDay.isEmpty()) {
            return;
        }
        String name = "\"" + use.name().toLowerCase(Locale.ROOT) + "\"";
        long left = Math.max(0, perDay.getAsLong() - quotas.used(caller, use));
        headers.add("RateLimit-Policy", "%s;q=%d;w=%d".formatted(name, perDay.getAsLong(), DAY_SECONDS));
        headers.add(
                "RateLimit",
                "%s;r=%d;t=%d".formatted(name, left, quotas.untilTomorrow().toSeconds()));
    }

    private static Set<Use> usesOf(ContainerRequestContext request) {
        return isReading(request) ? EnumSet.of(Use.READS, Use.ROWS, Use.PAGES) : EnumSet.of(Use.WRITES);
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isOutside(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(OutsideQuota.class)
                || resource.getResourceClass().isAnnotationPresent(OutsideQuota.class);
    }
}
