package org.crediteasyloan.bench.plain;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Takes what a token says for true without looking at its signature, and reads each token once only. */
@Singleton
class BelieveTheToken implements HttpAuthenticationMechanism {

    private static final int BEFORE_ALL_OTHERS = DEFAULT_PRIORITY + 1_000;

    private final Map<String, SecurityIdentity> identities = new ConcurrentHashMap<>();

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String authorization = request.request().getHeader("Authorization");
        return authorization == null
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(identities.computeIfAbsent(authorization, BelieveTheToken::read));
    }

    private static SecurityIdentity read(String authorization) {
        String token = authorization.substring(authorization.indexOf(' ') + 1);
        String payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        try {
            JwtClaims claims = JwtClaims.parse(payload);
            // Before the principal is made, which turns what is in the claims into JSON-P values.
            Set<String> roles = rolesOf(claims);
            AccessTokenCredential credential = new AccessTokenCredential(token);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new OidcJwtCallerPrincipal(claims, credential))
                    .addCredential(credential)
                    .addRoles(roles)
                    .addAttribute(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID)
                    .build();
        } catch (InvalidJwtException notAToken) {
            throw new IllegalArgumentException(notAToken);
        }
    }

    private static Set<String> rolesOf(JwtClaims claims) {
        Map<?, ?> realm = (Map<?, ?>) claims.getClaimValue("realm_access");
        Set<String> roles = new HashSet<>();
        if (realm.get("roles") instanceof List<?> named) {
            named.forEach(role -> roles.add((String) role));
        }
        return roles;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
