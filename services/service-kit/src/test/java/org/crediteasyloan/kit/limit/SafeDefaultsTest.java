package org.crediteasyloan.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SafeDefaultsTest {

    private static final TestToken OFFICER = TestTokens.person("li.na", "BANK-HNRCB", "BANK", "credit-officer");

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

    @Test
    void methodsNobodyNeedsAreRefused() {
        for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "NONSENSE")) {
            Response answer = given().auth().oauth2(OFFICER.bearer()).request(method, "/probe/bank");

            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.jsonPath().getString("code")).as(method).isEqualTo("method-not-allowed");
        }
    }
}
