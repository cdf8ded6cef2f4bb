package org.crediteasyloan.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SafeDefaultsTest {

    private static final TestToken OFFICER = TestTokens.person("li.na", "BANK-HNRCB", "BANK", "credit-officer");

    @TestHTTPResource("/probe/bank")
    URL bankUrl;

    @Test
    void everyAnswerCarriesTheHeadersOnceAndNamesNoServer() {
        for (String path : List.of("/probe/bank", "/probe/nowhere", "/probe/broken", "/q/openapi", "/q/health")) {
            Headers headers = given().auth().oauth2(OFFICER.bearer()).get(path).headers();

            assertThat(headers.getValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.getValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(headers.getValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
            assertThat(headers.getValues("Cache-Control")).as(path).contains("no-store");
            assertThat(headers.getValue("Content-Security-Policy")).as(path).contains("default-src 'none'");
            assertThat(headers.hasHeaderWithName("Server")).as(path).isFalse();
            assertThat(headers.hasHeaderWithName("Strict-Transport-Security"))
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void theDocumentationPageMayRunItsOwnScriptAndNobodyElses() {
        Response page = given().get("/q/swagger-ui/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void anotherOriginIsAllowedNothing() {
        Headers headers = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/probe/orders")
                .headers();

        assertThat(headers.asList()).noneMatch(header -> header.getName().startsWith("Access-Control-"));
    }

    /** Over HTTP/2 no body could be read before its thread is given; many clients offer it with their first request. */
    @Test
    void aClientThatOffersHttp2IsAnsweredInHttp11() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(bankUrl.toURI())
                .version(HttpClient.Version.HTTP_2)
                .header("Authorization", "Bearer " + OFFICER.bearer())
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void methodsNobodyNeedsAreRefused() {
        for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "NONSENSE")) {
            Response answer = given().auth().oauth2(OFFICER.bearer()).request(method, "/probe/bank");

            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.jsonPath().getString("code")).as(method).isEqualTo("method-not-allowed");
        }
    }
}
