package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.licence;
import static org.crediteasyloan.directory.Institutions.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionResourceTest {

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);
    private final Caller administrator =
            new Caller(TestTokens.person("fu.hong", code, "BANK", "institution-administrator"));

    @BeforeEach
    void theLevelsArePublished() {
        Institutions.connectionLevelsPublished();
    }

    @Test
    void theTableSaysWhatEachLevelSwitchesOn() {
        Caller.ofBank()
                .get("/connection-levels")
                .statusCode(200)
                .body("code", contains("DATA", "MODEL", "SYSTEM"))
                .body("find { it.code == 'MODEL' }.features", hasItem("RUN_MODELS"))
                .body("find { it.code == 'SYSTEM' }.features", hasItems("PULL_LEADS", "WEBHOOKS", "WRITE_BACK_STATUS"))
                .body("find { it.code == 'SYSTEM' }.needsKey", equalTo(true));
    }

    @Test
    void whoWantsToBeConnectedIsToldEverythingItLacksAndComesInWithIt() throws Exception {
        Institutions.inSandbox(with(bank(code), "licence", licence("2020-01-01", "2024-12-31", "VALID")));
        MAKER.put(path + "/connection", Map.of("level", "SYSTEM")).statusCode(200);
        MAKER.post(path + "/promotion")
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/licence licence-not-in-force", "/keys key-missing"));

        MAKER.put(path + "/licence", licence("2025-01-01", "2099-12-31", "VALID"))
                .statusCode(200);
        registerKey();
        MAKER.post(path + "/promotion").statusCode(200);
        APPROVER.post(path + "/promotion/approval").statusCode(200).body("connection.level", equalTo("SYSTEM"));

        ParticipantState.Connection told =
                events.statesOf(code, ParticipantState.class).getLast().connection();
        assertThat(told).isNotNull();
        assertThat(told.level()).isEqualTo("SYSTEM");
        assertThat(told.health()).isEqualTo(ParticipantState.Connection.Health.SOUND);
        assertThat(told.keysUntil()).isEqualTo("2099-12-31");
    }

    @Test
    void anActiveInstitutionNeverLacksWhatItsLevelNeeds() {
        Institutions.active(bank(code));

        MAKER.put(path + "/connection", Map.of("level", "DATA"))
                .statusCode(409)
                .body("code", equalTo("participant-not-ready"))
                .body("errors.code", contains("key-missing"));
        registerKey();
        MAKER.put(path + "/connection", Map.of("level", "DATA"))
                .statusCode(200)
                .body("connection.level", equalTo("DATA"))
                .body("connection.health", equalTo("SOUND"));

        MAKER.put(path + "/connection", Map.of()).statusCode(200).body("connection", nullValue());
    }

    @Test
    void anUnknownLevelIsRefusedAndTheLevelIsTheOperatorsToSet() {
        Institutions.inSandbox(bank(code));

        MAKER.put(path + "/connection", Map.of("level", "TELEPATHY"))
                .statusCode(422)
                .body("errors.code", contains("connection-level-unknown"));
        administrator.put(path + "/connection", Map.of("level", "DATA")).statusCode(403);
    }

    @Test
    void beforeTheLevelsArePublishedNoneIsSet() {
        Institutions.inSandbox(bank(code));
        TestDatabase.execute("DELETE FROM reference_version WHERE name = 'connection-levels'");
        try {
            MAKER.put(path + "/connection", Map.of("level", "DATA"))
                    .statusCode(409)
                    .body("code", equalTo("connection-levels-not-published"));
            Caller.ofBank().get("/connection-levels").statusCode(200).body("size()", equalTo(0));
        } finally {
            Institutions.connectionLevelsPublished();
        }
        MAKER.put(path + "/connection", Map.of("level", "DATA")).statusCode(200);
    }

    private void registerKey() {
        administrator
                .post(
                        path + "/keys",
                        Map.of(
                                "jwk",
                                Map.of(
                                        "kty", "EC",
                                        "use", "sig",
                                        "alg", "ES256",
                                        "kid", "first",
                                        "crv", "P-256",
                                        "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                                        "y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
                                "expiresOn",
                                "2099-12-31"))
                .statusCode(201);
    }
}
