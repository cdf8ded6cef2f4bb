package org.crediteasyloan.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the participant's code into every log line of the request; never a person's data. */
class LogContextFilter {

    private final SecurityIdentity identity;

    LogContextFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void tag(ContainerRequestContext request) {
        MDC.remove("participant");
        if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            String participant = token.getClaim("participant");
            if (participant != null) {
                MDC.put("participant", participant);
            }
        }
    }
}
