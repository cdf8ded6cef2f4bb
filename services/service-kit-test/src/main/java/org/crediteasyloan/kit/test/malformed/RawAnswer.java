package org.crediteasyloan.kit.test.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * What came back.
 *
 * @param status 0 when nothing that is HTTP came back
 * @param text the whole answer, or why there is none
 */
record RawAnswer(int status, String text, long tookMillis) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RawAnswer of(String text, long tookMillis) {
        boolean isHttp = text.matches("(?s)HTTP/1\\.[01] \\d{3}\\b.*");
        return new RawAnswer(isHttp ? Integer.parseInt(text.substring(9, 12)) : 0, text, tookMillis);
    }

    static RawAnswer none(String why, long tookMillis) {
        return new RawAnswer(0, why, tookMillis);
    }

    /** Problem details with all that RFC 9457 and the contract ask for. */
    boolean isProblem() {
        int bodyAt = text.indexOf("\r\n\r\n");
        if (bodyAt < 0 || !text.substring(0, bodyAt).toLowerCase(Locale.ROOT).contains("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(text.substring(bodyAt));
            return problem.path("status").asInt() == status
                    && problem.path("code").asText().matches("[a-z0-9-]+")
                    && !problem.path("title").asText().isBlank();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    @Override
    public String toString() {
        return status + " in " + tookMillis + " ms: "
                + text.substring(0, Math.min(text.length(), 700)).replaceAll("\\s+", " ");
    }
}
