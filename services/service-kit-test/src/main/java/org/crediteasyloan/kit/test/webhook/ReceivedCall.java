package org.crediteasyloan.kit.test.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A call as it came.
 *
 * @param signatures the header's, with a space between
 */
public record ReceivedCall(String id, String timestamp, String signatures, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether one of its signatures was made with this secret over what came. */
    public boolean isSignedWith(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return List.of(signatures.split(" "))
                    .contains("v1," + Base64.getEncoder().encodeToString(signed));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("A call is no JSON: " + body, notJson);
        }
    }

    /** Of what it tells. */
    public String itemId() {
        return json().at("/data/id").asText();
    }

    public long sequence() {
        return json().at("/sequence").asLong();
    }
}
