package org.crediteasyloan.directory.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.key.TestKeys.rsa;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Connection.Health;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last key of an institution runs out: it is told ahead, and then the connection is broken, for everybody to see. */
@QuarkusTest
class KeysRunOutTest {

    private static final LocalDate TODAY = BusinessDay.of(Instant.now());

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);
    private final Caller administrator =
            new Caller(TestTokens.person("fu.hong", code, "BANK", "institution-administrator"));

    @BeforeEach
    void aBankThatIsConnected() {
        Institutions.connectionLevelsPublished();
        Institutions.inSandbox(bank(code));
        register("first", TODAY.plusYears(1));
        MAKER.put(path + "/connection", Map.of("level", "SYSTEM"))
                .statusCode(200)
                .body("connection.health", equalTo("SOUND"))
                .body("connection.keysUntil", equalTo(TODAY.plusYears(1).toString()));
    }

    @Test
    void thirtyDaysAheadEverybodyIsTold() throws Exception {
        itsLastDayIs(TODAY.plusDays(29));

        Await.until("the warning", () -> healths().getLast() == Health.ENDING);
        assertThat(states().getLast().connection().keysUntil()).isEqualTo(TODAY.plusDays(29));
        assertThat(nextDeadlineIsTheEndOf(TODAY.plusDays(29))).isTrue();
        Caller.ofBank().get(path).body("connection.health", equalTo("ENDING"));
    }

    @Test
    void afterItsLastDayTheConnectionIsBrokenUntilTheNextKeyIsThere() throws Exception {
        itsLastDayIs(TODAY.minusDays(1));

        Await.until("the end", () -> healths().getLast() == Health.BROKEN);
        Caller.ofBank()
                .get(path)
                .body("connection.health", equalTo("BROKEN"))
                .body("connection.keysUntil", nullValue());

        register("second", TODAY.plusYears(2));

        Caller.ofBank().get(path).body("connection.health", equalTo("SOUND"));
        assertThat(healths()).endsWith(Health.BROKEN, Health.SOUND);
    }

    @Test
    void onItsLastDayTheNextOneTakesOver() throws Exception {
        itsLastDayIs(TODAY);
        Await.until("the warning", () -> healths().getLast() == Health.ENDING);

        register("second", TODAY.plusYears(1));
        administrator.post(path + "/keys/first/retirement").statusCode(200);

        assertThat(healths().getLast()).isEqualTo(Health.SOUND);
        assertThat(nextDeadlineIsTheEndOf(TODAY.plusYears(1).minusDays(30))).isTrue();
    }

    @Test
    void whoIsNotConnectedIsNotWatched() throws Exception {
        MAKER.put(path + "/connection", Map.of()).statusCode(200);
        int told = states().size();

        register("second", TODAY.plusDays(3));

        assertThat(states()).hasSize(told);
        assertThat(deadlines()).isEmpty();
    }

    private void register(String kid, LocalDate expiresOn) {
        administrator
                .post(path + "/keys", Map.of("jwk", rsa(kid, 2048), "expiresOn", expiresOn.toString()))
                .statusCode(201);
    }

    /** As if the key had been registered with that day, and time had come to the next one to watch. */
    private void itsLastDayIs(LocalDate day) {
        TestDatabase.execute("UPDATE participant_key SET expires_on = '" + day + "' WHERE participant_code = '" + code
                + "' AND kid = 'first'");
        TestDatabase.execute("UPDATE deadline SET due_at = now() WHERE kind = 'connection-day-end'"
                + " AND subject_id = (SELECT deadline_id FROM participant WHERE code = '" + code + "')");
    }

    private boolean nextDeadlineIsTheEndOf(LocalDate day) {
        return deadlines().equals(List.of(String.valueOf(BusinessDay.endOf(day).getEpochSecond())));
    }

    private List<String> deadlines() {
        return TestDatabase.list("SELECT extract(epoch FROM due_at)::bigint FROM deadline"
                + " WHERE kind = 'connection-day-end'"
                + " AND subject_id = (SELECT deadline_id FROM participant WHERE code = '" + code + "')");
    }

    private List<Health> healths() throws Exception {
        return states().stream()
                .map(ParticipantState::connection)
                .filter(connection -> connection != null)
                .map(ParticipantState.Connection::health)
                .toList();
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }
}
