package org.crediteasyloan.local.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The issuer of electronic business licences, played by the local platform: it signs what a holder presents with a key of its own,
 * whose public half enterprise-profile is told at its start.
 */
public record LicenceOffice(MachineKeys keys) {

    private static final String KEY = "business-licence-issuer";
    private static final Duration HOLDERS_TIME = Duration.ofDays(180);

    public void publishKeys(Path file) throws IOException {
        String published = MachineKeys.publicKeySet(keys.keyOf(KEY));
        Files.writeString(file, published);
    }

    /**
     * What the licence's application sends when its holder presents it.
     *
     * @param licenceNo of the copy that is presented
     * @param scopes what the business lets the holder do with it
     * @param nonce of the challenge it answers
     */
    public String present(
            String licenceNo, String uscc, String holderName, String holderPhone, List<String> scopes, String nonce) {
        SigningKey key = keys.keyOf(KEY);
        Instant now = Instant.now();
        return key.sign(
                Map.of("alg", SigningKey.ALGORITHM, "typ", "JWT", "kid", key.thumbprint()),
                Map.of(
                        "licence_no", licenceNo,
                        "uscc", uscc,
                        "holder", Map.of("real_name", holderName, "phone", holderPhone),
                        "scopes", scopes,
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(HOLDERS_TIME).getEpochSecond(),
                        "nonce", nonce));
    }
}
