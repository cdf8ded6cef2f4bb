package org.crediteasyloan.kit.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.crediteasyloan.kit.problem.Problem;
import org.crediteasyloan.kit.problem.Problems;
import org.crediteasyloan.kit.problem.Refusal;

/** Refuses a request before the framework has seen it, with the same problem a resource would give. */
@Singleton
class EarlyAnswer {

    /** Enough for a sender to notice the answer; what it sends until then is thrown away as it comes. */
    private static final long LINGER_MILLIS = 2_000;

    private final ObjectMapper mapper;

    EarlyAnswer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers and ends the connection, so that nobody has to keep what is still to come of the request. */
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
                        if (isMoreToCome) {
                            lingerAndClose(context);
                        }
                    });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Closing with bytes unread resets the connection, and a sender in the middle of its body would lose the answer. The server
     * closes by itself at the end of the request, which may never come.
     */
    private static void lingerAndClose(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.vertx().setTimer(LINGER_MILLIS, over -> request.connection().close());
        if (!request.isEnded()) {
            request.handler(thrownAway -> {});
            request.resume();
        }
    }
}
