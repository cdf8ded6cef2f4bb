package org.crediteasyloan.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.probe.Effects;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @Inject
    Outbox outbox;

    @Inject
    Deadlines deadlines;

    @Inject
    Effects effects;

    private final DataSource dataSource = TestDatabase.asAdministrator();

    private final String person = "person-" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @Test
    void aCommandLeavesWhoAskedForWhatInWhoseName() throws SQLException {
        UUID borrower = UUID.randomUUID();

        order("order", UUID.randomUUID(), Map.of("Acting-For", borrower.toString()));

        assertThat(entriesOf("BANK-HNRCB/" + person)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("COMMAND");
            assertThat(entry.action()).isEqualTo("POST /probe/orders");
            assertThat(entry.actingFor()).isEqualTo(borrower.toString());
            assertThat(entry.contentHash()).matches("[0-9a-f]{64}");
            assertThat(entry.answerHash()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void aRepeatedCommandLeavesOneEntryBecauseItHadOneEffect() throws SQLException {
        UUID key = UUID.randomUUID();

        order("order", key, Map.of());
        order("order", key, Map.of());

        assertThat(entriesOf("BANK-HNRCB/" + person)).hasSize(1);
    }

    @Test
    void aRefusedCommandChangedNothingAndLeavesNothing() throws SQLException {
        order("refused", UUID.randomUUID(), Map.of());

        assertThat(entriesOf("BANK-HNRCB/" + person)).isEmpty();
    }

    @Test
    void whatSomebodyWasShownLeavesAnEntry() throws SQLException {
        int status = get("/probe/records/" + id);

        assertThat(status).isEqualTo(200);
        assertThat(entriesOf("BANK-HNRCB/" + person)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("READ");
            assertThat(entry.action()).isEqualTo("GET /probe/records/{id}");
            assertThat(entry.subject()).isEqualTo("id=" + id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/open", "/probe/empty-page", "/probe/approvers"})
    void whatIsOpenOrEmptyOrRefusedShowsNothingAndLeavesNothing(String path) throws SQLException {
        get(path);

        assertThat(entriesOf("BANK-HNRCB/" + person)).isEmpty();
    }

    @Test
    void anEventLeavesItsTypeKeyAndHash() throws SQLException {
        inTransaction(() -> outbox.append(read(id)));

        assertThat(entriesAbout("key=" + id)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("EVENT");
            assertThat(entry.actor()).isEqualTo("service");
            assertThat(entry.action()).isEqualTo("access-recorded.v1");
            assertThat(entry.details()).startsWith("eventId=");
            assertThat(entry.contentHash()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void aDeadlineLeavesThatTheTimerActed() throws SQLException {
        inTransaction(() -> deadlines.set("reminder", id, Instant.now()));

        Await.until("the reminder", () -> effects.count("reminded-" + id) > 0);

        assertThat(entriesAbout("id=" + id)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("DEADLINE");
            assertThat(entry.actor()).isEqualTo("timer");
            assertThat(entry.action()).isEqualTo("reminder");
        });
    }

    @Test
    void aHandledEventLeavesThatTheConsumerTookItIn() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish("mandate.state.v1", CloudEvent.of("mandate-state.v1", id.toString(), """
                    {"mandateId":"%s","version":1,"borrowerId":"%s","subject":"s","scopes":["VIEW"],"validUntil":"2030-01-01T00:00:00Z","status":"ACTIVE"}
                    """.formatted(
                            id, UUID.randomUUID())));

            Await.until("its entry", () -> !entriesAbout("key=" + id).isEmpty());

            assertThat(entriesAbout("key=" + id)).singleElement().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo("RECEIVED");
                assertThat(entry.actor()).isEqualTo("consumer");
            });
        }
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> inTransaction(() -> {
                    outbox.append(read(id));
                    throw new IllegalStateException("the business failed");
                }))
                .hasMessageContaining("the business failed");

        assertThat(entriesAbout("key=" + id)).isEmpty();
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        AuditRecord unwritable =
                AuditRecord.of(AuditKind.CHANGE, "probe", "id=" + id).withDetails("\0");

        assertThatThrownBy(() -> inTransaction(() -> {
            effects.add("unrecorded-" + id);
            trail.append(unwritable);
        }));

        assertThat(effects.count("unrecorded-" + id)).isZero();
    }

    @Test
    void theManyEntriesOfOneTransactionStandInTheOrderOfWhatHappened() throws SQLException {
        inTransaction(() -> {
            for (int number = 0; number < 1_234; number++) {
                trail.append(
                        AuditRecord.of(AuditKind.CHANGE, "probe", "id=" + id).withDetails("number=" + number));
            }
        });

        List<Row> entries = entriesAbout("id=" + id);
        assertThat(entries).hasSize(1_234);
        for (int number = 0; number < entries.size(); number++) {
            assertThat(entries.get(number).details()).isEqualTo("number=" + number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void nothingIsEverChanged(String statement) {
        assertThatThrownBy(() -> {
                    try (var connection = dataSource.getConnection();
                            var change = connection.createStatement()) {
                        change.execute(statement);
                    }
                })
                .hasMessageContaining("append-only");
    }

    private static void inTransaction(Runnable work) {
        Acting.run(
                DatabaseRole.REQUESTS, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static AccessRecorded read(UUID borrower) {
        return new AccessRecorded(
                UUID.randomUUID(),
                borrower,
                new ParticipantCode("BANK-HNRCB"),
                "probe",
                "facts",
                "a law",
                Instant.parse("2026-11-20T02:00:00Z"),
                null);
    }

    private void order(String label, UUID key, Map<String, String> headers) {
        given().auth()
                .oauth2(bearer())
                .headers(headers)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"label\":\"%s-%s\",\"amountFen\":100}".formatted(label, id))
                .post("/probe/orders");
    }

    private int get(String path) {
        return given().auth().oauth2(bearer()).get(path).statusCode();
    }

    private String bearer() {
        return TestTokens.person(person, "BANK-HNRCB", "BANK", "credit-officer").bearer();
    }

    record Row(
            String kind,
            String actor,
            String actingFor,
            String action,
            String subject,
            String details,
            String contentHash,
            String answerHash) {}

    private List<Row> entriesOf(String actor) throws SQLException {
        return entries("actor = ?", actor);
    }

    private List<Row> entriesAbout(String subject) throws SQLException {
        return entries("subject = ?", subject);
    }

    private List<Row> entries(String condition, String value) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT kind, actor, acting_for, action, subject, details, content_hash, answer_hash
                        FROM audit_entry WHERE %s ORDER BY feed_tx, feed_seq""".formatted(condition))) {
            statement.setString(1, value);
            List<Row> entries = new ArrayList<>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                entries.add(new Row(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getString(8)));
            }
            return entries;
        }
    }
}
