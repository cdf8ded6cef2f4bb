package org.crediteasyloan.kit.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a refusal as a problem in the language the caller asked for; Chinese when it asked for none we have. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Duration PAUSE_UNLESS_TOLD = Duration.ofSeconds(5);

    private Problems() {}

    public static Response response(Refusal refusal, @Nullable String acceptLanguage) {
        Problem problem = problem(refusal, acceptLanguage);
        Response.ResponseBuilder response = Response.status(problem.status()).entity(problem);
        headers(refusal, acceptLanguage).forEach(response::header);
        return response.build();
    }

    /** Of the answer with the problem, its media type among them. */
    public static Map<String, String> headers(Refusal refusal, @Nullable String acceptLanguage) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, isEnglish(acceptLanguage) ? "en" : "zh-CN");
        int status = refusal.rule().status();
        if (status == 401) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer, DPoP algs=\"PS256 ES256\"");
        }
        if (status == 429 || status == 503) {
            // Whole seconds, rounded up: whoever comes back exactly then is let in.
            long wait = refusal.retryAfter()
                    .orElse(PAUSE_UNLESS_TOLD)
                    .plusNanos(999_999_999)
                    .toSeconds();
            headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        }
        return headers;
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
