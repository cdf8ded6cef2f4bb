package org.crediteasyloan.kit.idempotency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Every POST creates or moves something, so every POST carries a key. */
class IdempotencyKeyFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    @ServerRequestFilter
    void requireKey(ContainerRequestContext request) {
        if (!HttpMethod.POST.equals(request.getMethod())) {
            return;
        }
        String key = request.getHeaderString(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.of(CommonRule.IDEMPOTENCY_KEY_MISSING);
        }
    }
}
