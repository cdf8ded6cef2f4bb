package org.crediteasyloan.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real application on the real parts, called with real tokens; nothing in it says where the parts come from. */
@QuarkusTest
@QuarkusTestResource(OwnSchema.class)
class SampleServiceTest {

    private static final ContractCheck CONTRACT = ContractCheck.of("sample");

    @Test
    void aSendersParcelIsStoredInPostgreSql() {
        String name = "parcel-" + UUID.randomUUID();

        given().filter(CONTRACT.requestsAndResponses())
                .auth()
                .oauth2(sender().bearer())
                .contentType(ContentType.JSON)
                .body("{\"name\":\"%s\",\"weightGrams\":1000,\"speed\":\"FAST\"}".formatted(name))
                .post("/sample/v1/parcels")
                .then()
                .statusCode(201);

        given().filter(CONTRACT.responses())
                .auth()
                .oauth2(sender().bearer())
                .get("/sample/v1/parcels/" + name)
                .then()
                .statusCode(200)
                .body("priceFen", equalTo(200))
                .body("participant", equalTo("BANK-HNRCB"));
    }

    static Stream<TestToken> badTokens() {
        return Stream.of(
                sender().forged(), sender().expired(), sender().forOtherAudience(), sender().fromOtherIssuer());
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsNoToken(TestToken token) {
        given().filter(CONTRACT.responses())
                .auth()
                .oauth2(token.bearer())
                .get("/sample/v1/parcels/any")
                .then()
                .statusCode(401);
    }

    @Test
    void whoLacksTheDutyIsRefused() {
        given().filter(CONTRACT.responses())
                .auth()
                .oauth2(sender().withDuties("receiver").bearer())
                .get("/sample/v1/parcels/any")
                .then()
                .statusCode(403);
    }

    @Test
    void theServedDocumentIsTheContract() {
        CONTRACT.assertServedDocumentMatches();
    }

    @Test
    void anAnswerTheContractDoesNotKnowIsCaught() {
        assertThatThrownBy(() -> given().filter(CONTRACT.responses())
                        .auth()
                        .oauth2(sender().bearer())
                        .get("/sample/v1/parcels/never-sent"))
                .hasMessageContaining("404");
    }

    @Test
    void aBadRequestIsCaughtOnlyWhereTheTestAsksForIt() {
        assertThatThrownBy(() -> given().filter(CONTRACT.requestsAndResponses())
                        .auth()
                        .oauth2(sender().bearer())
                        .contentType(ContentType.JSON)
                        .body("{\"name\":\"light\",\"weightGrams\":\"nothing\",\"speed\":\"FAST\"}")
                        .post("/sample/v1/parcels"))
                .hasMessageContaining("weightGrams");
    }

    private static TestToken sender() {
        return TestTokens.person("li.na", "BANK-HNRCB", "BANK", "sender");
    }
}
