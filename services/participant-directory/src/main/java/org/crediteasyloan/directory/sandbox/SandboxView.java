package org.crediteasyloan.directory.sandbox;

import java.time.Instant;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.identity.Duty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox bank as its owner sees it: all a developer has to know to call.
 *
 * @param issuer the audience of its assertions
 * @param mayCall method and path of each operation open to it
 */
@Schema(name = "Sandbox")
record SandboxView(
        ParticipantCode participantCode,
        SandboxState state,
        String clientId,
        String issuer,
        String tokenEndpoint,
        List<SandboxService> services,
        List<String> duties,
        List<String> mayCall,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt) {

    /** @param url what stands in front of the paths of its contract */
    record SandboxService(String name, String url) {}

    static SandboxView of(Sandbox sandbox, SandboxConfig config) {
        return new SandboxView(
                sandbox.code(),
                sandbox.state,
                sandbox.participantCode,
                config.issuer(),
                config.issuer() + "/protocol/openid-connect/token",
                config.whitelistUrl().stream()
                        .map(url -> new SandboxService("whitelist", url))
                        .toList(),
                List.of(Duty.LEAD_READER),
                SandboxOperations.ALL,
                sandbox.openedAt,
                sandbox.endsAt,
                sandbox.endedAt);
    }
}
