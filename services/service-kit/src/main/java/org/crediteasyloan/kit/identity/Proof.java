package org.crediteasyloan.kit.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** The two claims of a DPoP proof that tell one proof from another. Quarkus has verified the rest before. */
record Proof(String id, Instant issuedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ID_CHARACTERS = 256;

    /** Empty when either claim is missing or of another type. */
    static Optional<Proof> read(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            String id = claims.path("jti").asText();
            if (!claims.path("jti").isTextual() || id.isEmpty() || id.length() > MAX_ID_CHARACTERS) {
                return Optional.empty();
            }
            return claims.path("iat").isNumber()
                    ? Optional.of(new Proof(
                            id, Instant.ofEpochSecond(claims.path("iat").longValue())))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** An id is unique for its key only: two clients may choose the same. */
    byte[] hash(String keyThumbprint) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((keyThumbprint + "\n" + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
