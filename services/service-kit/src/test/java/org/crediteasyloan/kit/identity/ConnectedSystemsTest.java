package org.crediteasyloan.kit.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Connection;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState.Level;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The systems of a financial institution do what its level of connection switches on today, and its people more. */
@QuarkusTest
class ConnectedSystemsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String FACTS = "/probe/systems";
    private static final String WEBHOOK = "/probe/systems/webhook";

    @Inject
    ObjectMapper mapper;

    private final String code = "BANK-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final TestToken machine = TestTokens.machine("core", code, "BANK");
    private final TestToken person = TestTokens.person("li.na", code, "BANK");

    @BeforeEach
    void levels() throws Exception {
        TestDatabase.execute("DELETE FROM reference_copy WHERE name = 'connection-levels'");
        keep(
                "reference_copy",
                "connection-levels",
                new ConnectionLevelsState(
                        1,
                        List.of(
                                level("DATA", TODAY.minusDays(9), ConnectionFeature.READ_FACTS),
                                level("SYSTEM", TODAY.minusDays(9), ConnectionFeature.WEBHOOKS),
                                level(
                                        "SYSTEM",
                                        TODAY.minusDays(1),
                                        ConnectionFeature.READ_FACTS,
                                        ConnectionFeature.WEBHOOKS),
                                level("MODEL", TODAY.plusDays(1), ConnectionFeature.READ_FACTS))));
    }

    @Test
    void aMachineDoesWhatItsLevelSwitchesOnToday() throws Exception {
        connected(ParticipantKind.BANK, "SYSTEM");

        call(machine, FACTS).statusCode(200);
        call(machine, WEBHOOK).statusCode(200);
    }

    @Test
    void aMachineIsRefusedWhatItsLevelDoesNotInclude() throws Exception {
        connected(ParticipantKind.BANK, "DATA");

        call(machine, FACTS).statusCode(200);
        call(machine, WEBHOOK).statusCode(403).body("code", equalTo("feature-not-connected"));
    }

    @Test
    void aLevelThatHasNotBegunSwitchesOnNothing() throws Exception {
        connected(ParticipantKind.BANK, "MODEL");

        call(machine, FACTS).statusCode(403).body("code", equalTo("feature-not-connected"));
    }

    @Test
    void withoutALevelPeopleWorkAndMachinesDoNot() throws Exception {
        connected(ParticipantKind.BANK, null);

        call(machine, FACTS).statusCode(403).body("code", equalTo("feature-not-connected"));
        call(person, FACTS).statusCode(200);
        call(person, WEBHOOK).statusCode(403).body("code", equalTo("feature-not-connected"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipantKind.class,
            names = {"REGULATOR", "FINANCE", "CHANNEL", "SUPERVISOR", "OPERATOR"})
    void whoIsNoFinancialInstitutionIsHeldToNoLevel(ParticipantKind kind) throws Exception {
        connected(kind, null);

        call(TestTokens.machine("core", code, kind.name()), FACTS).statusCode(200);
    }

    @Test
    void anInstitutionNotHeardOfIsLetInAsAtItsAdmission() {
        call(machine, FACTS).statusCode(200);
    }

    @Test
    void aLevelNobodyHasPublishedIsRefusedByThatName() throws Exception {
        connected(ParticipantKind.BANK, "SYSTEM");
        TestDatabase.execute("DELETE FROM reference_copy WHERE name = 'connection-levels'");

        call(machine, FACTS).statusCode(409).body("code", equalTo("connection-levels-not-published"));
    }

    private void connected(ParticipantKind kind, @Nullable String level) throws Exception {
        keep(
                "participant_copy",
                code,
                new ParticipantState(
                        new ParticipantCode(code),
                        1,
                        kind,
                        kind.name(),
                        "某机构",
                        "An institution",
                        new RegionCode("460000"),
                        ParticipantState.Status.ACTIVE,
                        null,
                        null,
                        null,
                        level == null ? null : new Connection(level, Connection.Health.SOUND, null)));
    }

    private void keep(String table, String key, Object state) throws Exception {
        TestDatabase.execute(
                "INSERT INTO " + table + " VALUES ('" + key + "', 1, '" + mapper.writeValueAsString(state) + "')");
    }

    private static Level level(String code, LocalDate validFrom, ConnectionFeature... features) {
        return new Level(code, validFrom, "某级别", "A level", List.of(features), true);
    }

    private static ValidatableResponse call(TestToken token, String path) {
        return given().filter(token.sent()).get(path).then();
    }
}
