package org.crediteasyloan.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.kit.identity.TestCertificates;
import org.crediteasyloan.kit.test.webhook.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver is called by its address and known by the name in its certificate. */
@QuarkusTest
class SecureReceiverTest {

    private static final Map<String, String> TRUST = Map.of(
            "javax.net.ssl.trustStoreType", "PKCS12", "javax.net.ssl.trustStorePassword", TestCertificates.PASSWORD);

    @TempDir
    static Path folder;

    @Inject
    Vertx vertx;

    @Inject
    ReceiverAddresses addresses;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Inject
    WebhookConfig config;

    private static TestCertificates certificates;

    private WebhookReceiver receiver;
    private CallReceiver trusting;

    @BeforeAll
    static void makeCertificates() {
        certificates = TestCertificates.make(folder);
    }

    /** The JDK reads whom it trusts when a client is made. */
    @BeforeEach
    void trustTheReceiversIssuer() throws Exception {
        receiver = WebhookReceiver.openSecure(certificates.serverOf("server"));
        TRUST.forEach(System::setProperty);
        System.setProperty(
                "javax.net.ssl.trustStore", certificates.storeOf("servers").toString());
        trusting = new CallReceiver(vertx, addresses, mapper, clock, config);
    }

    @AfterEach
    void trustNobodyAgain() {
        System.clearProperty("javax.net.ssl.trustStore");
        TRUST.keySet().forEach(System::clearProperty);
        trusting.close();
        receiver.close();
    }

    @Test
    void aCertificateOfTheHostIsTaken() {
        CallOutcome outcome = call(trusting, receiver.urlAt("localhost"));

        assertThat(outcome.status()).isEqualTo(204);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aCertificateOfAnotherHostIsNotTakenAndNothingIsTold() {
        CallOutcome outcome = call(trusting, receiver.urlAt("127.0.0.2"));

        assertThat(outcome.failure()).isEqualTo(WebhookFailure.NOT_SECURE);
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void aCertificateNobodyTrustsIsNotTakenAndNothingIsTold() throws Exception {
        try (WebhookReceiver unknown = WebhookReceiver.openSecure(certificates.serverOf("other-bank"))) {
            CallOutcome outcome = call(trusting, unknown.url());

            assertThat(outcome.failure()).isEqualTo(WebhookFailure.NOT_SECURE);
            assertThat(unknown.calls()).isEmpty();
        }
    }

    private CallOutcome call(CallReceiver receivers, String url) {
        return receivers.call(
                URI.create(url),
                "id",
                WebhookMessage.ofTest(clock.instant()),
                List.of(WebhookSecret.random(new SecureRandom())));
    }
}
