package org.crediteasyloan.directory.key;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/**
 * A key to be registered (公钥登记).
 *
 * @param jwk its public members (RFC 7517), each a text
 * @param expiresOn its last day
 */
record KeyRegistration(
        @NotNull @Size(min = 1, max = 20) Map<String, @NotNull @Size(max = 2_000) String> jwk,
        @NotNull LocalDate expiresOn) {}
