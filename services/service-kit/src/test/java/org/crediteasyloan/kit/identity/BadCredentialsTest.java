package org.crediteasyloan.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
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
    void noBadCredentialIsTakenAndEachIsToldSo() throws Exception {
        List<BadCredentials> bad = new ArrayList<>();
        bad.addAll(new BadTokens(bankUrl.toString(), SEED).all());
        BadProofs proofs = new BadProofs(bankUrl.toString(), SEED);
        bad.addAll(proofs.all());
        List<BadCredentials> replays = proofs.good(REPLAYS);
        for (BadCredentials good : replays) {
            assertThat(send(good).statusCode())
                    .as("%s, the first time", good.name())
                    .isEqualTo(200);
        }
        bad.addAll(replays);
        assertThat(bad).hasSizeGreaterThan(1_000);

        List<String> notRefused = new ArrayList<>();
        for (BadCredentials credentials : bad) {
            HttpResponse<String> answer = send(credentials);
            if (!isRefusal(answer)) {
                notRefused.add(credentials.name() + ": " + answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(notRefused).as("%d variants of bad credentials", bad.size()).isEmpty();
    }

    @Test
    void credentialsLargerThanAnyHeaderAreRefused() throws Exception {
        for (int kibibytes : List.of(17, 64, 200)) {
            String huge = TestTokens.person("li.na", "BANK-HNRCB", "BANK")
                    .with("ballast", "x".repeat(kibibytes * 1024))
                    .bearer();

            assertThat(send(BadCredentials.bearer("huge", huge)).statusCode()).isEqualTo(431);
        }
    }

    private static boolean isRefusal(HttpResponse<String> answer) throws IOException {
        boolean problem = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return (answer.statusCode() == 401 || answer.statusCode() == 403)
                && problem
                && JSON.readTree(answer.body()).path("status").asInt() == answer.statusCode()
                && !JSON.readTree(answer.body()).path("code").asText().isEmpty();
    }

    private HttpResponse<String> send(BadCredentials credentials) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bankUrl.toString()));
        for (int header = 0; header < credentials.headers().size(); header += 2) {
            request.header(
                    credentials.headers().get(header), credentials.headers().get(header + 1));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
