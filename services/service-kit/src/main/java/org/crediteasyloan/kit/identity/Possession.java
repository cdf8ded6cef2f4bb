package org.crediteasyloan.kit.identity;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows besides its token (持有证明): nothing, a key by a DPoP proof (RFC 9449), or a client certificate (RFC 8705).
 *
 * <p>Each is an OIDC tenant of its own, because Quarkus decides per tenant what it verifies.
 */
enum Possession {
    NOTHING("Default", Set.of()),
    KEY("dpop", Set.of("jkt")),
    CERTIFICATE("certificate", Set.of("x5t#S256"));

    private static final Set<String> KNOWN = Arrays.stream(values())
            .flatMap(possession -> possession.confirmations.stream())
            .collect(Collectors.toSet());
    private static final String DPOP_SCHEME = "DPoP ";

    private final String tenant;
    private final Set<String> confirmations;

    Possession(String tenant, Set<String> confirmations) {
        this.tenant = tenant;
        this.confirmations = confirmations;
    }

    /** Who shows a certificate has to have a token bound to it; a client that wants neither sends neither. */
    static Possession shownBy(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaderNames.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, DPOP_SCHEME, 0, DPOP_SCHEME.length())) {
            return KEY;
        }
        return hasCertificate(request) ? CERTIFICATE : NOTHING;
    }

    static Possession verifiedBy(@Nullable String tenant) {
        return Arrays.stream(values())
                .filter(possession -> possession.tenant.equals(tenant))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No tenant of the kit verified the token: " + tenant));
    }

    String tenant() {
        return tenant;
    }

    /**
     * True when it proves all that the token is bound to.
     *
     * @param members of the token's {@code cnf}: one that nobody here knows says more of another and is passed over (RFC 7800,
     *     3.1), as Keycloak's {@code kc-jkt-type}, but is not taken for no binding at all
     */
    boolean confirms(Set<?> members) {
        Set<Object> known = new HashSet<>(members);
        known.retainAll(KNOWN);
        return known.equals(confirmations) && known.isEmpty() == members.isEmpty();
    }

    private static boolean hasCertificate(HttpServerRequest request) {
        if (!request.isSSL()) {
            return false;
        }
        try {
            return request.sslSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException none) {
            return false;
        }
    }
}
