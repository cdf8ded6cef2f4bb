package org.crediteasyloan.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

/** More than a thousand tokens and proofs that are wrong, against a running service: none is taken, none breaks anything. */
@QuarkusTest
class BadCredentialsTest {

    private static final long SEED = 20_260_601;
    private static final int REPLAYS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/probe/bank")
    URL bankUrl;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void noBadCredentialIsTakenAndEachIsToldSo() {
        Stream<BadCredentials> bad = Stream.concat(
                new BadTokens(bankUrl.toString(), SEED).all().stream(), new BadProofs(bankUrl.toString(), SEED).all());

        List<Sent> sent = bad.map(this::sent).toList();

        assertThat(sent).hasSizeGreaterThan(1_000);
        assertThat(sent).filteredOn(answered -> !answered.isRefusal()).isEmpty();
    }

    @Test
    void aProofIsGoodForOneRequest() {
        Stream<BadCredentials> good = new BadProofs(bankUrl.toString(), SEED).good(REPLAYS);

        List<List<Sent>> twice =
                good.map(proof -> List.of(sent(proof), sent(proof))).toList();

        assertThat(twice).allSatisfy(both -> {
            assertThat(both.getFirst().status()).isEqualTo(200);
            assertThat(both.getLast().status()).isEqualTo(401);
            assertThat(both.getLast().body()).contains("proof-replayed");
        });
    }

    @Test
    void anRsaKeySignsByTheAlgorithmThatIsNamed() {
        assertThat(sent(new BadProofs(bankUrl.toString(), SEED).ofRsaKey("PS256"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void credentialsLargerThanAnyHeaderAreRefused() {
        for (int kibibytes : List.of(17, 64, 200)) {
            String huge = TestTokens.person("li.na", "BANK-HNRCB", "BANK")
                    .with("ballast", "x".repeat(kibibytes * 1024))
                    .bearer();

            assertThat(sent(BadCredentials.bearer("huge", huge)).status()).isEqualTo(431);
        }
    }

    private Sent sent(BadCredentials credentials) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bankUrl.toString()));
        for (int header = 0; header < credentials.headers().size(); header += 2) {
            request.header(
                    credentials.headers().get(header), credentials.headers().get(header + 1));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Sent(credentials.name(), answer.statusCode(), type, answer.body());
        } catch (IOException | InterruptedException unanswered) {
            throw new AssertionError("No answer to " + credentials.name(), unanswered);
        }
    }

    private record Sent(String name, int status, String type, String body) {

        boolean isRefusal() {
            if ((status != 401 && status != 403) || !type.startsWith("application/problem+json")) {
                return false;
            }
            try {
                JsonNode problem = JSON.readTree(body);
                return problem.path("status").asInt() == status
                        && !problem.path("code").asText().isEmpty();
            } catch (JsonProcessingException notJson) {
                return false;
            }
        }
    }
}
