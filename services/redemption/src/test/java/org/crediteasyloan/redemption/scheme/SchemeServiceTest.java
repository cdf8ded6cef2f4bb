package org.crediteasyloan.redemption.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.redemption.Actor;
import org.crediteasyloan.redemption.SchemeSamples;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemeServiceTest {

    @Inject
    Town town;

    @Test
    void aSchemeIsDraftedByOnePersonAndPublishedByAnother() {
        String code = Town.newSchemeCode();
        int revision = town.draft(code, SchemeSamples.agricultural());

        Actor.SCHEME_APPROVER
                .post(publication(code), Map.of("revision", revision))
                .statusCode(200)
                .body("versions.version", contains(1))
                .body("versions[0].terms.approval.department", equalTo("DEPT-AGRICULTURE"))
                .body("draft", nullValue());

        assertThat(town.told(SchemeState.class, code)).singleElement().satisfies(state -> {
            assertThat(state.version()).isEqualTo(1);
            assertThat(state.owner().value()).isEqualTo("FIN-HAINAN");
            assertThat(state.versions()).singleElement().satisfies(version -> {
                assertThat(version.approval()).isNotNull();
                assertThat(version.formula().get("kind").asText()).isEqualTo("INTEREST_SHARE");
            });
        });
    }

    @Test
    void whoDraftedDoesNotPublish() {
        String code = Town.newSchemeCode();
        int revision = town.draft(code, SchemeSamples.serviceSector());
        Actor drafterWithBothDuties = Actor.finance("scheme.maker", "scheme-maker", "scheme-approver");

        drafterWithBothDuties
                .post(publication(code), Map.of("revision", revision))
                .statusCode(403)
                .body("code", equalTo("same-person"));
        Actor.SCHEME_MAKER
                .post(publication(code), Map.of("revision", revision))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void publicationRefusesWithEveryErrorTheDraftWasToldOf() {
        String code = Town.newSchemeCode();
        ObjectNode terms = SchemeSamples.serviceSector().put("validUntil", "2024-01-01");
        ((ObjectNode) terms.get("formula")).put("maxDays", 0).put("principalCapFen", 0);
        int revision = town.draft(code, terms);
        var expected =
                containsInAnyOrder("/terms/validUntil", "/terms/formula/maxDays", "/terms/formula/principalCapFen");
        Actor.SCHEME_MAKER.get("/schemes/" + code).body("draft.problems.pointer", expected);

        Actor.SCHEME_APPROVER
                .post(publication(code), Map.of("revision", revision))
                .statusCode(422)
                .body("code", equalTo("scheme-not-publishable"))
                .body("errors.pointer", expected);
        assertThat(town.told(SchemeState.class, code)).isEmpty();
    }

    @Test
    void aDraftChangedSinceItWasReadIsNotPublished() {
        String code = Town.newSchemeCode();
        int read = town.draft(code, SchemeSamples.serviceSector());
        town.draft(code, SchemeSamples.serviceSector().put("nameEn", "Something else"));

        Actor.SCHEME_APPROVER
                .post(publication(code), Map.of("revision", read))
                .statusCode(409)
                .body("code", equalTo("draft-changed"));
        Actor.SCHEME_APPROVER
                .post(publication(code), Map.of("revision", read + 1))
                .statusCode(200);
        Actor.SCHEME_APPROVER
                .post(publication(code), Map.of("revision", read + 1))
                .statusCode(409)
                .body("code", equalTo("no-open-draft"));
    }

    @Test
    void anotherBureauSeesNoDraftAndTakesNoCode() {
        String code = Town.newSchemeCode();
        int revision = town.draft(code, SchemeSamples.serviceSector());
        Actor.OTHER_BUREAU.get("/schemes/" + code).statusCode(404);
        Actor.OTHER_BUREAU.post(publication(code), Map.of("revision", revision)).statusCode(404);

        Actor.OTHER_BUREAU
                .post("/schemes", Map.of("schemeCode", code, "terms", SchemeSamples.serviceSector()))
                .statusCode(409)
                .body("code", equalTo("scheme-code-taken"));
        Actor.EXCHANGE.get("/schemes/" + code).statusCode(404);
        Actor.SCHEME_APPROVER
                .post("/schemes/NO-SUCH-SCHEME/publication", Map.of("revision", 1))
                .statusCode(404);
    }

    @Test
    void aPublishedSchemeIsReadByEverybodyWithoutItsDraft() {
        String code = town.publishedScheme(SchemeSamples.serviceSector());
        town.draft(code, later(SchemeSamples.serviceSector(), 10));

        Actor.EXCHANGE
                .get("/schemes/" + code)
                .statusCode(200)
                .body("versions.version", contains(1))
                .body("draft", nullValue());
        Actor.SCHEME_MAKER.get("/schemes/" + code).body("draft.revision", greaterThan(1));
        Await.until("the scheme to be in the list", () -> listed().contains(code));
    }

    @Test
    void aLaterVersionIsToldBeforeItBeginsBesideTheOneInForce() {
        String code = town.publishedScheme(SchemeSamples.serviceSector());
        ObjectNode second = later(SchemeSamples.serviceSector(), 10).put("nameEn", "Second version");

        town.publish(code, second);

        SchemeState told = town.told(SchemeState.class, code).getLast();
        LocalDate begins = LocalDate.parse(second.get("validFrom").asText());
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.inForceOn(begins.minusDays(1)).map(SchemeState.Version::nameEn))
                .hasValue("Service-sector loan subsidy");
        assertThat(told.inForceOn(begins).map(SchemeState.Version::nameEn)).hasValue("Second version");
    }

    @Test
    void aVersionThatBeginsTooEarlyIsRefused() {
        String code = town.publishedScheme(SchemeSamples.serviceSector());
        int revision = town.draft(code, later(SchemeSamples.serviceSector(), 0));

        Actor.SCHEME_APPROVER
                .post(publication(code), Map.of("revision", revision))
                .statusCode(422)
                .body("errors.code", contains("validity-not-later"));
    }

    @Test
    void thePastOfASchemeCannotBeChangedInTheDatabase() {
        String code = town.publishedScheme(SchemeSamples.serviceSector());

        for (String change : List.of(
                "UPDATE scheme_version SET valid_until = '2100-01-01' WHERE scheme_code = '" + code + "'",
                "DELETE FROM scheme_version WHERE scheme_code = '" + code + "'",
                "TRUNCATE scheme_version")) {
            assertThatThrownBy(() -> town.execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void badInputIsAClearProblem() {
        Map<String, Object> scheme = Map.of("schemeCode", "lower case", "terms", SchemeSamples.serviceSector());
        Actor.SCHEME_MAKER.post("/schemes", scheme).statusCode(422).body("errors.pointer", contains("/schemeCode"));
        ObjectNode unknown = SchemeSamples.serviceSector().put("surprise", 1);
        Actor.SCHEME_MAKER
                .post("/schemes", Map.of("schemeCode", "BAD-INPUT", "terms", unknown))
                .statusCode(422)
                .body("errors.code", contains("unknown-field"));
        ObjectNode fraction = SchemeSamples.serviceSector();
        ((ObjectNode) fraction.get("borrowerCap")).put("amountFen", 1.5);
        Actor.SCHEME_MAKER
                .post("/schemes", Map.of("schemeCode", "BAD-INPUT", "terms", fraction))
                .statusCode(422);
        Actor.SCHEME_MAKER.post("/schemes", "{").statusCode(400).body("code", equalTo("malformed-json"));
        Actor.SCHEME_MAKER.post("/schemes", "").statusCode(422);
        Actor.SCHEME_MAKER.post("/schemes", "[1]").statusCode(400);
        Actor.SCHEME_MAKER.get("/schemes?after=!").statusCode(400).body("code", equalTo("invalid-cursor"));
        Actor.SCHEME_MAKER.get("/schemes?limit=0").statusCode(422);
        Actor.SCHEME_MAKER.get("/schemes?limit=x").statusCode(400);
        Actor.SCHEME_MAKER.get("/schemes/BAD-INPUT").statusCode(404);
        Actor.SCHEME_MAKER.get("/schemes/{code}", "\u0000").statusCode(400);
        Actor.SCHEME_MAKER.get("/entitlements?schemeCode={code}", "\u0000").statusCode(400);
        ObjectNode unstorable = SchemeSamples.serviceSector().put("nameZh", "\u0000");
        Actor.SCHEME_MAKER
                .post("/schemes", Map.of("schemeCode", "BAD-INPUT", "terms", unstorable))
                .statusCode(400);
        Actor.of(Actor.SCHEME_MAKER.token().forged()).get("/schemes").statusCode(401);
        Actor.of(Actor.SCHEME_MAKER.token().expired()).get("/schemes").statusCode(401);
        Actor.EXCHANGE.post("/schemes", scheme).statusCode(403);
    }

    @Test
    void aBodyThatIsTooLargeIsTurnedAwayUnread() {
        RestAssured.given()
                .auth()
                .oauth2(Actor.SCHEME_MAKER.token().bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("x".repeat(1_100_000))
                .post("/redemption/v1/schemes")
                .then()
                .statusCode(413);
    }

    @Test
    void aReaderWithNothingToSeeGetsAnEmptyPage() {
        Actor.SCHEME_MAKER
                .get("/entitlements?schemeCode=NO-SUCH-SCHEME")
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    private static ObjectNode later(ObjectNode terms, int days) {
        return terms.put(
                "validFrom",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString());
    }

    private static List<String> listed() {
        List<String> codes = new ArrayList<>();
        String after = "";
        List<String> page;
        do {
            var answer = Actor.EXCHANGE
                    .get("/schemes?limit=3&after=" + after)
                    .statusCode(200)
                    .extract();
            page = answer.path("items.schemeCode");
            codes.addAll(page);
            after = answer.path("next");
        } while (!page.isEmpty());
        return codes;
    }

    private static String publication(String code) {
        return "/schemes/" + code + "/publication";
    }
}
