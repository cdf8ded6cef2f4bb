package org.crediteasyloan.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a refusal as a problem in the language the caller asked for; Chinese when it asked for none we have. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final List<String> SCHEMES = List.of("Bearer", "DPoP algs=\"PS256 ES256\"");

    private Problems() {}

    public static Response response(Refusal refusal, @Nullable String acceptLanguage) {
        Problem problem = problem(refusal, acceptLanguage);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(problem);
        response.header(HttpHeaders.CONTENT_LANGUAGE, isEnglish(acceptLanguage) ? "en" : "zh-CN");
        if (problem.status() == 401) {
            SCHEMES.forEach(scheme -> response.header(HttpHeaders.WWW_AUTHENTICATE, scheme));
        }
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return response.build();
    }

    /** Answers before any resource is reached. */
    public static void end(RoutingContext request, Refusal refusal, ObjectMapper mapper) {
        Problem problem = problem(refusal, request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response =
                request.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        if (problem.status() == 401) {
            response.putHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEMES);
        }
        try {
            response.end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Problem problem(Refusal refusal, @Nullable String acceptLanguage) {
        boolean english = isEnglish(acceptLanguage);
        Rule rule = refusal.rule();
        String text = english ? rule.textEn() : rule.textZh();
        List<Problem.Item> items = refusal.fields().stream()
                .map(field ->
                        new Problem.Item(field.pointer(), field.code(), english ? field.textEn() : field.textZh()))
                .toList();
        return new Problem(
                "urn:credit-easy-loan:problem:" + rule.code(),
                refusal.arguments().isEmpty()
                        ? text
                        : text.formatted(refusal.arguments().toArray()),
                rule.status(),
                rule.code(),
                traceId(),
                items);
    }

    private static boolean isEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return false;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best);
        } catch (IllegalArgumentException unreadableHeader) {
            return false;
        }
    }

    private static @Nullable String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
