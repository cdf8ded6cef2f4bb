package org.crediteasyloan.kit.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Problems;
import org.crediteasyloan.kit.problem.Refusal;

/**
 * Lets nothing reach the verification of tokens and proofs that has not even their form: Quarkus answers such a text with an
 * internal error where it should say that nobody is signed in.
 */
@ApplicationScoped
class CredentialForm {

    /** After the body limit, before authentication. */
    private static final int PRIORITY = 40;

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)(bearer|dpop) +(\\S+)");
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final ObjectMapper mapper;

    CredentialForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> authorizations = request.headers().getAll(HttpHeaderNames.AUTHORIZATION);
        List<String> proofs = request.headers().getAll(Admission.PROOF_HEADER);
        boolean wellFormed = authorizations.size() <= 1
                && proofs.size() <= 1
                && authorizations.stream().allMatch(this::isAuthorization)
                && proofs.stream().allMatch(this::isSigned);
        if (wellFormed) {
            context.next();
        } else {
            Problems.end(context, Refusal.of(CommonRule.UNAUTHENTICATED), mapper);
        }
    }

    private boolean isAuthorization(String header) {
        var form = AUTHORIZATION.matcher(header);
        return form.matches() && isSigned(form.group(2));
    }

    /** A compact JSON web signature: header and claims are JSON objects. Whether it is true is found out later. */
    private boolean isSigned(String compact) {
        if (!COMPACT.matcher(compact).matches()) {
            return false;
        }
        String[] parts = compact.split("\\.");
        return isObject(parts[0]) && isObject(parts[1]);
    }

    private boolean isObject(String part) {
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(part)).isObject();
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
