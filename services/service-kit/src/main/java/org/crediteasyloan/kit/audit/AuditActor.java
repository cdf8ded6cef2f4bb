package org.crediteasyloan.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who acts, as the verified token of this request tells; the service itself where there is no request. */
@ApplicationScoped
class AuditActor {

    /** @param name {@code participant/subject}, or the subject alone for a borrower's people */
    record Actor(String name, String actingFor) {

        static final Actor SERVICE = new Actor("service", "");
        static final Actor TIMER = new Actor("timer", "");
        static final Actor CONSUMER = new Actor("consumer", "");
    }

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    AuditActor(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    Actor current() {
        if (!Arc.container().requestContext().isActive()
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Actor.SERVICE;
        }
        String participant = Optional.<String>ofNullable(token.getClaim("participant"))
                .map(code -> code + "/")
                .orElse("");
        return new Actor(
                participant + token.getSubject(),
                Optional.ofNullable(headers.getHeaderString("Acting-For")).orElse(""));
    }
}
