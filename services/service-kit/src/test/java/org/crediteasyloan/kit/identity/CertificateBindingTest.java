package org.crediteasyloan.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.kit.test.tokens.ProofKey;
import org.crediteasyloan.kit.test.tokens.TestProof;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

/** mTLS as the alternative to DPoP: a token bound to a client certificate (RFC 8705), over TLS. */
@QuarkusTest
@TestProfile(CertificateBindingTest.OverTls.class)
class CertificateBindingTest {

    private static final Path FOLDER = Path.of("target", "certificates").toAbsolutePath();
    private static final TestCertificates CERTIFICATES = new TestCertificates(FOLDER);

    @TestHTTPResource(value = "/probe/bank", tls = true)
    URL bankUrl;

    private final TestToken unbound =
            TestTokens.machine("hnbank-core", "BANK-HNBANK", "BANK").unbound();

    @Test
    void aTokenBoundToACertificateIsTakenFromItsHolder() throws Exception {
        HttpResponse<String> answer = send(List.of("bank"), "Authorization", "Bearer " + boundToBank());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anotherHoldersCertificateIsRefused() throws Exception {
        HttpResponse<String> answer = send(List.of("other-bank"), "Authorization", "Bearer " + boundToBank());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void withoutTheCertificateTheTokenIsRefused() throws Exception {
        HttpResponse<String> answer = send(List.of(), "Authorization", "Bearer " + boundToBank());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("proof-missing");
    }

    @Test
    void aTokenBoundToNothingIsNotMadeGoodByACertificate() throws Exception {
        HttpResponse<String> answer = send(List.of("bank"), "Authorization", "Bearer " + unbound.bearer());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aProofWorksOverTlsAsWell() throws Exception {
        ProofKey key = ProofKey.generate();
        String token = unbound.boundTo(key).bearer();
        String proof = TestProof.of(key, "GET", bankUrl.toString(), token).text();

        HttpResponse<String> answer = send(List.of(), "Authorization", "DPoP " + token, "DPoP", proof);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private String boundToBank() throws Exception {
        return unbound.with("cnf", Map.of("x5t#S256", CERTIFICATES.thumbprintOf("bank")))
                .bearer();
    }

    private HttpResponse<String> send(List<String> holder, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(CERTIFICATES.clientOf(holder))
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(bankUrl.toString()))
                            .headers(headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    public static class OverTls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            TestCertificates certificates = TestCertificates.make(FOLDER);
            return Map.of(
                    "quarkus.http.test-ssl-port",
                    "0",
                    "quarkus.http.ssl.certificate.key-store-file",
                    certificates.storeOf("server").toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    TestCertificates.PASSWORD,
                    "quarkus.http.ssl.certificate.trust-store-file",
                    certificates.storeOf("clients").toString(),
                    "quarkus.http.ssl.certificate.trust-store-password",
                    TestCertificates.PASSWORD);
        }
    }
}
