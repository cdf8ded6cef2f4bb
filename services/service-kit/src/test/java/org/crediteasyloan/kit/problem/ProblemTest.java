package org.crediteasyloan.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    private static final TestToken OFFICER = TestTokens.person("li.na", "BANK-HNRCB", "BANK", "credit-officer");

    /** REST Assured never comes to an end when it prettily prints a malformed body, which it does for every failed check. */
    @BeforeEach
    void printBodiesAsTheyAre() {
        RestAssured.config = RestAssured.config()
                .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"label\":\"a\",\"amountFen\":1,\"amont\":2}|/amont|unknown-field",
                "{\"label\":\"a\",\"amountFen\":\"1\"}|/amountFen|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1.5}|/amountFen|wrong-type",
                "{\"label\":\"a\",\"amountFen\":true}|/amountFen|wrong-type",
                "{\"label\":5,\"amountFen\":1}|/label|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1,\"on\":\"2026-02-31\"}|/on|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1,\"on\":[]}|/on|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1,\"on\":[2026,3,2]}|/on|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1,\"on\":20000}|/on|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1,\"on\":\"\"}|/on|wrong-type",
                "{\"label\":\"a\",\"amountFen\":1,\"ratePercent\":\"3,5\"}|/ratePercent|percent-malformed",
                "{\"label\":\"a\",\"amountFen\":1,\"lines\":[{\"text\":\"x\"},{\"txt\":\"y\"}]}|/lines/1/txt|unknown-field",
            })
    void aWrongFieldIsNamedByItsPointer(String body, String pointer, String code) {
        post(body)
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("invalid-fields"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void everyBrokenConstraintIsToldAtOnce() {
        post("{\"label\":\" \",\"amountFen\":-1,\"lines\":[{\"text\":\"x\"},{\"text\":\"\"}]}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/label", "/amountFen", "/lines/1/text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "nonsense",
                "{\"label\":\"a\",\"label\":\"b\",\"amountFen\":1}",
                "{\"label\":\"a\",\"amountFen\":1} trailing",
                "{\"label\":\"a\",\"amountFen\":99999999999999999999999999999999999999999999999999}",
                "{\"label\":\"a\",\"amountFen\":NaN}",
            })
    void aMalformedBodyIsAProblemOfTheCaller(String body) {
        Response answer = request(body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void deepNestingIsRefused() {
        int status = request("[".repeat(5_000) + "]".repeat(5_000)).statusCode();

        assertThat(status).isBetween(400, 422);
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = "{\"label\":\"aXb\",\"amountFen\":1}".getBytes(StandardCharsets.US_ASCII);
        body[11] = (byte) 0xC3;
        given().auth()
                .oauth2(OFFICER.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .body(body)
                .post("/probe/orders")
                .then()
                .statusCode(Matchers.oneOf(400, 422));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        Response answer = request("{\"label\":\"" + "a".repeat(1_200_000) + "\",\"amountFen\":1}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("body-too-large");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().auth()
                .oauth2(OFFICER.bearer())
                .header("Idempotency-Key", "k")
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/probe/orders")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().get("/probe/bank").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void aBadTokenIsRefused() {
        for (String bearer : new String[] {
            OFFICER.forged().bearer(),
            OFFICER.expired().bearer(),
            OFFICER.forOtherAudience().bearer(),
            OFFICER.fromOtherIssuer().bearer(),
            "nonsense",
            OFFICER.bearer() + "x"
        }) {
            given().auth()
                    .oauth2(bearer)
                    .get("/probe/bank")
                    .then()
                    .statusCode(401)
                    .contentType(startsWith("application/problem+json"))
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void aMissingDutyIsForbidden() {
        given().auth()
                .oauth2(OFFICER.bearer())
                .get("/probe/approvers")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void theTextComesInChineseUnlessEnglishIsAskedFor() {
        String chinese = given().get("/probe/bank").path("title");
        String english = given().header("Accept-Language", "en-GB, zh;q=0.5")
                .get("/probe/bank")
                .path("title");
        String unreadable =
                given().header("Accept-Language", "???").get("/probe/bank").path("title");

        assertThat(chinese).isEqualTo(CommonRule.UNAUTHENTICATED.textZh());
        assertThat(english).isEqualTo(CommonRule.UNAUTHENTICATED.textEn());
        assertThat(unreadable).isEqualTo(chinese);
    }

    @Test
    void unknownPathsAndMethodsAreProblemsToo() {
        given().auth()
                .oauth2(OFFICER.bearer())
                .get("/probe/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(OFFICER.bearer())
                .delete("/probe/orders")
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void aForgedCursorIsRefused() {
        for (String cursor : new String[] {"%20", "abc", "MS4yLjM", "OTk5OTk5OTk5OTk5OTk5OTk5OTkuMQ"}) {
            given().auth()
                    .oauth2(OFFICER.bearer())
                    .get("/probe/cursor?after=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-cursor"));
        }
    }

    @Test
    void aQueryParameterOfTheWrongFormIsNotAMissingResource() {
        given().auth()
                .oauth2(OFFICER.bearer())
                .get("/probe/numbers?limit=many")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-parameter"));
        given().auth()
                .oauth2(OFFICER.bearer())
                .get("/probe/numbers/seven?limit=3")
                .then()
                .statusCode(404);
    }

    @Test
    void aBrokenConstraintIsToldInTheCallersLanguage() {
        String chinese = request("{\"label\":\"a\",\"amountFen\":-1}").path("errors[0].message");

        assertThat(chinese).isEqualTo("必须是正数");
    }

    @Test
    void theInsideOfAFailureIsNotTold() {
        given().auth()
                .oauth2(OFFICER.bearer())
                .get("/probe/broken")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body("traceId", not(Matchers.emptyOrNullString()))
                .body("title", not(Matchers.containsString("secret")));
    }

    private static ValidatableResponse post(String body) {
        return request(body).then();
    }

    private static Response request(String body) {
        return given().auth()
                .oauth2(OFFICER.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/probe/orders");
    }
}
