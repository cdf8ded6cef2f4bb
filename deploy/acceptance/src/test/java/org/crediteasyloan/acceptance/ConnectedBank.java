package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.client.SigningKey;

/** Connects the systems of a bank: its machine reads leads only at a level that says so, which takes a published table and a key. */
final class ConnectedBank {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEVELS = "/participant-directory/v1/reference-tables/connection-levels";

    private ConnectedBank() {}

    /** Whatever of it is there already stays as it is. */
    static void connect(String bankCode, String clientId) {
        Platform platform = RunningPlatform.PLATFORM;
        Actor maker = Actor.person(platform, "maker", "operator.participant.maker");
        String participant = Onboarding.pathOf(bankCode);
        if (maker.get(participant).text("/connection/level").equals("SYSTEM")) {
            return;
        }
        publishLevels(platform);
        SigningKey key = platform.keys().keyOf(clientId);
        Map<String, String> jwk = new HashMap<>(key.publicJwk());
        jwk.putAll(Map.of("use", "sig", "alg", SigningKey.ALGORITHM, "kid", key.thumbprint()));
        maker.post(participant + "/keys", Map.of("jwk", jwk, "expiresOn", "2099-12-31"));
        requireDone(maker.put(participant + "/connection", JSON.valueToTree(Map.of("level", "SYSTEM"))));
    }

    private static void publishLevels(Platform platform) {
        Actor drafter = Actor.person(platform, "drafter", "operator.reference.maker");
        if (drafter.get(LEVELS).isOk()) {
            return;
        }
        Answer draft = drafter.put(LEVELS + "/draft", sampleLevels());
        requireDone(Actor.person(platform, "publisher", "operator.reference.approver")
                .post(LEVELS + "/publication", Map.of("revision", draft.number("/revision"))));
    }

    private static JsonNode sampleLevels() {
        Path sample = RunningPlatform.LAYOUT.sampleData().resolve("reference").resolve("connection-levels.json");
        try {
            return JSON.readTree(sample.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireDone(Answer answer) {
        assertThat(answer.isOk()).as("%s", answer.body()).isTrue();
    }
}
