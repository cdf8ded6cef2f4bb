package org.crediteasyloan.kit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.NeededScope;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads who acts from the verified token and the request itself, and from nothing that application code could set: what a service's
 * own checks forget or get wrong does not change what the database is told.
 */
@Singleton
class RequestActor {

    private static final String ACTING_FOR_HEADER = "Acting-For";

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;
    private final NeededScope neededScope;
    private final ResourceInfo resource;

    RequestActor(
            CurrentIdentityAssociation identities,
            CurrentVertxRequest requests,
            NeededScope neededScope,
            ResourceInfo resource) {
        this.identities = identities;
        this.requests = requests;
        this.neededScope = neededScope;
        this.resource = resource;
    }

    /** Empty outside of a request and for a request without a token. */
    Optional<DatabaseActor> current() {
        if (!Arc.container().requestContext().isActive() || requests.getCurrent() == null) {
            return Optional.empty();
        }
        SecurityIdentity identity = identities.getIdentity();
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String kind = token.getClaim("participant_kind");
        return Optional.of(new DatabaseActor(
                ParticipantKind.SUPERVISOR.name().equals(kind) && !keepsOwnEntry()
                        ? DatabaseRole.SUPERVISORS
                        : DatabaseRole.REQUESTS,
                token.getClaim("participant"),
                kind,
                token.getSubject(),
                actingFor(),
                neededScope.current().map(MandateScope::name).orElse(null),
                HttpMethod.GET.equals(requests.getCurrent().request().method())));
    }

    private boolean keepsOwnEntry() {
        return resource.getResourceMethod().isAnnotationPresent(KeepsOwnEntry.class);
    }

    private @Nullable UUID actingFor() {
        String header = requests.getCurrent().request().getHeader(ACTING_FOR_HEADER);
        try {
            return header == null ? null : UUID.fromString(header);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
