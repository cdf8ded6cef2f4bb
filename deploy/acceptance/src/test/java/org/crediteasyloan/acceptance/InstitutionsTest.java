package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.chaos.NewBank;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.demo.Ground;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is said of an institution is taken whole or refused whole, with everything that is wrong with it. That a suspension holds
 * within a second everywhere is looked at by {@link IdentityTest}.
 */
@ExtendWith(RunningPlatform.class)
class InstitutionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** 512 bits of modulus: enough to be written down, not enough to be trusted. */
    private static final String SHORT_MODULUS = "w" + "A".repeat(84) + "Q";

    private final Actor maker = person("operator.participant.maker");
    private final Actor approver = person("operator.participant.approver");
    private final NewBank bank = NewBank.next();
    private final String path = Onboarding.pathOf(bank.code());

    /** Another class may have left the platform down; trees and reaches need regions that are published. */
    @BeforeAll
    static void upWithRegions() {
        RunningPlatform.up();
        Ground.lay(RunningPlatform.PLATFORM, RunningPlatform.LAYOUT, new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void aTreeWithACircleIsRefusedWholeWithEveryError() {
        inSandbox();
        JsonNode circle = tree(
                unit("HQ", "SUB", "HEAD_OFFICE"),
                unit("BR", "HQ", "BRANCH"),
                unit("SUB", "BR", "SUB_BRANCH"),
                unit("BR", "NOWHERE", "PROVINCE", "999999"));

        Answer refusal = maker.put(path + "/units", circle);

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(errors(refusal))
                .contains(
                        "/units no-root",
                        "/units/0/parentCode circle",
                        "/units/1/parentCode circle",
                        "/units/2/parentCode circle",
                        "/units/3/unitCode unit-repeated",
                        "/units/3/parentCode parent-unknown",
                        "/units/3/level level-of-another-kind",
                        "/units/3/regionCode region-unknown");
        assertThat(maker.get(path + "/units").number("/version")).isZero();
        assertThat(maker.put(path + "/units", tree(unit("HQ", "", "HEAD_OFFICE"), unit("BR", "HQ", "BRANCH")))
                        .number("/version"))
                .isEqualTo(1);
    }

    @Test
    void aRegulatorWithAnEmptyReachIsRefusedWholeWithEveryError() {
        Map<String, Object> regulator = new HashMap<>(bank.proposal());
        regulator.put("institutionType", "SECTOR_REGULATOR");
        regulator.put("reach", Map.of("regionCodes", List.of(), "everyIndustry", false, "industrySections", List.of()));
        regulator.put(
                "licence",
                Map.of(
                        "licenceNo", "1",
                        "issuer", "演练",
                        "validFrom", "2026-01-02",
                        "validUntil", "2026-01-01",
                        "standing", "VALID"));

        Answer refusal = maker.post(Onboarding.PARTICIPANTS, regulator);

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(errors(refusal))
                .containsExactlyInAnyOrder(
                        "/reach/regionCodes reach-without-region",
                        "/reach/industrySections reach-without-industry",
                        "/licence/validUntil validity-reversed");
        assertThat(maker.get(path).status()).isEqualTo(404);
    }

    @Test
    void aWeakKeyIsRefusedWholeWithEveryError() {
        inSandbox();
        Map<String, String> weak = Map.of(
                "kty", "RSA", "use", "enc", "alg", "RS256", "kid", "weak", "n", SHORT_MODULUS, "e", "Aw", "d", "AQAB");

        Answer refusal = maker.post(path + "/keys", Map.of("jwk", weak, "expiresOn", "2020-01-01"));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(errors(refusal))
                .containsExactlyInAnyOrder(
                        "/jwk/d private-key",
                        "/jwk/use key-not-for-signing",
                        "/jwk/alg algorithm-unfit",
                        "/jwk/n key-too-weak",
                        "/jwk/e key-too-weak",
                        "/expiresOn key-expired");
        assertThat(maker.get(path + "/keys").body()).isEmpty();
    }

    private void inSandbox() {
        Onboarding onboarding = new Onboarding(
                maker,
                approver,
                (actor, where, body) ->
                        assertThat(actor.post(where, body).isOk()).as(where).isTrue());
        onboarding.proposeAndReview(bank.code(), bank.proposal());
        onboarding.approve(bank.code());
    }

    private static JsonNode tree(JsonNode... units) {
        return JSON.valueToTree(Map.of("version", 0, "units", List.of(units)));
    }

    private static JsonNode unit(String unitCode, String parentCode, String level) {
        return unit(unitCode, parentCode, level, "460000");
    }

    /** @param parentCode empty for the root */
    private static JsonNode unit(String unitCode, String parentCode, String level, String regionCode) {
        Map<String, String> unit = new HashMap<>(Map.of(
                "unitCode",
                unitCode,
                "level",
                level,
                "nameZh",
                "机构",
                "nameEn",
                "Unit",
                "regionCode",
                regionCode,
                "status",
                "OPEN"));
        if (!parentCode.isEmpty()) {
            unit.put("parentCode", parentCode);
        }
        return JSON.valueToTree(unit);
    }

    private static List<String> errors(Answer refusal) {
        return StreamSupport.stream(refusal.body().at("/errors").spliterator(), false)
                .map(error ->
                        error.at("/pointer").asText() + " " + error.at("/code").asText())
                .toList();
    }

    private static Actor person(String username) {
        return Actor.person(RunningPlatform.PLATFORM, username, username);
    }
}
