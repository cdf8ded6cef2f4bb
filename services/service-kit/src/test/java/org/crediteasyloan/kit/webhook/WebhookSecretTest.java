package org.crediteasyloan.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example every library of Standard Webhooks is tested with. */
    @Test
    void theSignatureIsThatOfTheStandard() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void noTwoSecretsAreAlikeAndNoneIsLogged() {
        WebhookSecret one = WebhookSecret.random(new SecureRandom());
        WebhookSecret other = WebhookSecret.random(new SecureRandom());

        assertThat(one).isNotEqualTo(other);
        assertThat(one.toString()).doesNotContain(one.text());
    }
}
