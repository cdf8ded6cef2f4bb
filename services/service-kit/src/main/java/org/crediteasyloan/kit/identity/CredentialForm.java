package org.crediteasyloan.kit.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets nothing reach the verification of tokens and proofs that has not even their form: Quarkus answers such a text with an
 * internal error where it should say that nobody is signed in.
 */
class CredentialForm {

    /** As {@code WWW-Authenticate} says. */
    private static final Set<String> PROOF_ALGORITHMS = Set.of("PS256", "ES256");

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)(bearer|dpop) +(\\S+)");
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final ObjectMapper mapper;

    CredentialForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Authentication starts when the operation is known, so this comes before it. */
    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        List<String> authorizations = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        List<String> proofs = request.getHeaders().getOrDefault(Admission.PROOF_HEADER, List.of());
        boolean wellFormed = authorizations.size() <= 1
                && proofs.size() <= 1
                && authorizations.stream().allMatch(this::isAuthorization)
                && proofs.stream().allMatch(this::isProof);
        if (!wellFormed) {
            throw new AuthenticationFailedException("The credential has not the form of one");
        }
    }

    private boolean isAuthorization(String header) {
        var form = AUTHORIZATION.matcher(header);
        return form.matches() && headerOf(form.group(2)).isPresent();
    }

    /** Quarkus takes a proof signed by any asymmetric algorithm; FAPI 2.0 (5.4.1) knows fewer. */
    private boolean isProof(String compact) {
        return headerOf(compact)
                .map(header -> header.path("alg").asText())
                .filter(PROOF_ALGORITHMS::contains)
                .isPresent();
    }

    /** Of a compact JSON web signature whose header and claims are JSON objects. Whether it is true is found out later. */
    private Optional<JsonNode> headerOf(String compact) {
        if (!COMPACT.matcher(compact).matches()) {
            return Optional.empty();
        }
        String[] parts = compact.split("\\.");
        return object(parts[1]).flatMap(claims -> object(parts[0]));
    }

    private Optional<JsonNode> object(String part) {
        try {
            return Optional.of(mapper.readTree(Base64.getUrlDecoder().decode(part)))
                    .filter(JsonNode::isObject);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
