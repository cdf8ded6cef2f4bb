package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crediteasyloan.kit.problem.FieldError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://bank.example/hooks", "https://bank.example:8443/hooks?tenant=1", "https://8.8.8.8/"})
    void aPublicAddressIsTaken(String url) {
        assertThat(codes(url, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://bank.example/hooks, https-needed",
        "ftp://bank.example/, https-needed",
        "bank.example/hooks, url-malformed",
        "https:///hooks, url-malformed",
        "https://bank example/, url-malformed",
        "https://user:secret@bank.example/, url-with-credentials",
        "https://bank.example/#top, url-with-fragment",
        "https://10.0.0.8/, address-not-public",
        "https://192.168.1.1/, address-not-public",
        "https://169.254.169.254/latest, address-not-public",
        "https://0.0.0.0/, address-not-public",
        "https://127.0.0.1/, address-not-public",
        "https://localhost/, address-not-public",
        "https://[::1]/, address-not-public",
    })
    void anyOtherIsRefused(String url, String code) {
        assertThat(codes(url, false)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000/hooks", "http://localhost:9000/", "https://[::1]/"})
    void theLoopbackIsTakenWhereItIsAllowed(String url) {
        assertThat(codes(url, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://bank.example/hooks", "https://10.0.0.8/"})
    void nothingElseIsTakenThere(String url) {
        assertThat(codes(url, true)).isNotEmpty();
    }

    private static List<String> codes(String url, boolean isLoopbackAllowed) {
        return WebhookChecks.errorsOf(url, isLoopbackAllowed).stream()
                .map(FieldError::code)
                .toList();
    }
}
