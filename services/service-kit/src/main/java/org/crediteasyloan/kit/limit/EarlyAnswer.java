package org.crediteasyloan.kit.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.problem.Problem;
import org.crediteasyloan.kit.problem.Problems;
import org.crediteasyloan.kit.problem.Refusal;

/** Refuses a request before the framework has seen it, with the same problem a resource would give. */
@Singleton
class EarlyAnswer {

    private final ObjectMapper mapper;

    EarlyAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers and ends the connection, so that nobody has to read what is still to come of the request. */
    void refuse(RoutingContext context, Refusal refusal) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        String language = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Problem problem = Problems.problem(refusal, language);
        Problems.headers(refusal, language).forEach(response::putHeader);
        boolean isMoreToCome = !context.request().isEnded();
        if (isMoreToCome) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        try {
            response.setStatusCode(problem.status())
                    .end(mapper.writeValueAsString(problem))
                    .onComplete(told -> {
                        // The server itself would wait for the rest of the request before it closes.
                        if (isMoreToCome) {
                            context.request().connection().close();
                        }
                    });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
