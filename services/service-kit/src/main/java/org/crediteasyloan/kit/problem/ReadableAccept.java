package org.crediteasyloan.kit.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request whose {@code Accept} cannot be read before anything is done. The framework reads it only when the answer is
 * written, and fails there, after the effect.
 */
class ReadableAccept {

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        try {
            List.copyOf(request.getAcceptableMediaTypes());
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.of(CommonRule.NOT_ACCEPTABLE);
        }
    }
}
