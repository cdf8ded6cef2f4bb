package org.crediteasyloan.directory.sandbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opens a sandbox bank (开通沙箱银行).
 *
 * @param jwk the public members of the key its machine signs in with (RFC 7517), each a text
 */
@Schema(name = "OpenSandbox")
record OpenSandboxRequest(@NotNull @Size(min = 1, max = 20) Map<String, @NotNull @Size(max = 2_000) String> jwk) {}
