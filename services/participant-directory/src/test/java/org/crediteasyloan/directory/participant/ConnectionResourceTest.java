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
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionResourceTest {

    private static final String URL = "https://bank.example/hooks";

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);
    private final Caller administrator =
            new Caller(TestTokens.person("fu.hong", code, "BANK", "institution-administrator"));

    @Test
    void theTableSaysWhatEachLevelSwitchesOn() {
        Caller.ofBank()
                .get("/connection-levels")
                .statusCode(200)
                .body("code", contains("DATA", "MODEL", "SYSTEM"))
                .body("find { it.code == 'MODEL' }.features", hasItem("RUN_MODELS"))
                .body("find { it.code == 'SYSTEM' }.features", hasItems("PULL_LEADS", "WEBHOOKS", "WRITE_BACK_STATUS"))
                .body("find { it.code == 'SYSTEM' }.needsWebhook", equalTo(true));
    }

    @Test
    void whoWantsToBeConnectedIsToldEverythingItLacksAndComesInWithIt() throws Exception {
        Institutions.inSandbox(with(bank(code), "licence", licence("2020-01-01", "2024-12-31", "VALID")));
        MAKER.put(path + "/connection", Map.of("level", "SYSTEM")).statusCode(200);
        MAKER.post(path + "/promotion")
                .statusCode(409)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/licence licence-not-in-force", "/webhookUrl webhook-missing", "/keys key-missing"));

        MAKER.put(path + "/licence", licence("2025-01-01", "2099-12-31", "VALID"))
                .statusCode(200);
        administrator.put(path + "/webhook", Map.of("url", URL)).statusCode(200);
        registerKey();
        MAKER.post(path + "/promotion").statusCode(200);
        APPROVER.post(path + "/promotion/approval").statusCode(200).body("connection.level", equalTo("SYSTEM"));

        ParticipantState.Connection told =
                events.statesOf(code, ParticipantState.class).getLast().connection();
        assertThat(told).isNotNull();
        assertThat(told.level()).isEqualTo("SYSTEM");
        assertThat(told.features()).contains("WEBHOOKS");
        assertThat(told.webhookUrl()).isEqualTo(URL);
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
                .body("connection.features", hasItem("PULL_LEADS"));
        MAKER.put(path + "/connection", Map.of("level", "SYSTEM"))
                .statusCode(409)
                .body("errors.code", contains("webhook-missing"));
        administrator.put(path + "/webhook", Map.of("url", URL)).statusCode(200);
        MAKER.put(path + "/connection", Map.of("level", "SYSTEM")).statusCode(200);

        administrator.put(path + "/webhook", Map.of()).statusCode(409);

        MAKER.put(path + "/connection", Map.of()).statusCode(200).body("connection", nullValue());
        administrator.put(path + "/webhook", Map.of()).statusCode(200);
    }

    @Test
    void anUnknownLevelAndAnUnfitAddressAreRefused() {
        Institutions.inSandbox(bank(code));

        MAKER.put(path + "/connection", Map.of("level", "TELEPATHY"))
                .statusCode(422)
                .body("errors.code", contains("connection-level-unknown"));
        administrator
                .put(path + "/webhook", Map.of("url", "http://user:secret@10.0.0.8/#x"))
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "https-needed", "url-with-credentials", "url-with-fragment", "address-not-public"));
    }

    @Test
    void anEndpointIsSaidByItsInstitutionAndTheLevelByTheOperator() {
        Institutions.inSandbox(bank(code));

        Caller.ofBank("institution-administrator")
                .put(path + "/webhook", Map.of("url", URL))
                .statusCode(403)
                .body("code", equalTo("other-institution"));
        administrator.put(path + "/connection", Map.of("level", "DATA")).statusCode(403);
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
