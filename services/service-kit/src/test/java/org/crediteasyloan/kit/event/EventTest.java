package org.crediteasyloan.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventTest {

    private static final String TOPIC = "participant.state.v1";
    private static final String TYPE = "participant-state.v1";

    @Inject
    Outbox outbox;

    final DataSource dataSource = TestDatabase.asAdministrator();

    @Inject
    Participants participants;

    @Inject
    ObjectMapper mapper;

    private final ParticipantCode code =
            new ParticipantCode("BANK-" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT));

    @Test
    void anEventIsARowOfTheTransaction() throws SQLException {
        inTransaction(() -> outbox.append(participant(1, ParticipantState.Status.ACTIVE)));

        assertThat(outboxRows()).isEqualTo(1);
    }

    private static void inTransaction(Runnable work) {
        Acting.run(
                DatabaseRole.CONSUMERS, () -> QuarkusTransaction.requiringNew().run(work));
    }

    @Test
    void whatIsRolledBackNeverHappened() throws SQLException {
        assertThatThrownBy(() -> inTransaction(() -> {
                    outbox.append(participant(1, ParticipantState.Status.ACTIVE));
                    throw new IllegalStateException("the business failed");
                }))
                .hasMessageContaining("the business failed");

        assertThat(outboxRows()).isZero();
    }

    @Test
    void withoutATransactionThereIsNoEvent() {
        assertThatThrownBy(() -> outbox.append(participant(1, ParticipantState.Status.ACTIVE)))
                .hasMessageContaining("Transaction is required");
    }

    @Test
    void aCopyKeepsTheLatestVersionInWhateverOrderEventsArrive() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(TOPIC, event(participant(3, ParticipantState.Status.SUSPENDED)));
            kafka.publish(TOPIC, event(participant(2, ParticipantState.Status.ACTIVE)));
            ParticipantCode marker = publishMarker(kafka);
            awaitCopy(marker);

            assertThat(Acting.<Boolean>as(DatabaseRole.REQUESTS, () -> participants.takesNewWork(code)))
                    .isFalse();
        }
    }

    @Test
    void theSameEventTwiceIsHandledOnce() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            CloudEvent event = event(participant(1, ParticipantState.Status.ACTIVE));
            kafka.publish(TOPIC, event);
            kafka.publish(TOPIC, event);
            awaitCopy(publishMarker(kafka));

            assertThat(inboxRows(event.id())).isEqualTo(1);
        }
    }

    @Test
    void aMessageThatCannotBeReadGoesToTheDeadLettersAndHoldsUpNobody() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            CloudEvent broken = CloudEvent.of(TYPE, code.value(), "{\"participantCode\": 7");
            kafka.publish(TOPIC, broken);
            awaitCopy(publishMarker(kafka));

            kafka.awaitEvent(
                    "dead-letter.kit-probe.v1",
                    "the broken message",
                    event -> event.key().equals(code.value()));
        }
    }

    @Test
    void anEventOfAnUnknownTypeIsSkipped() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            CloudEvent unknown = CloudEvent.of("participant-renamed.v1", code.value(), "{}");
            kafka.publish(TOPIC, unknown);
            awaitCopy(publishMarker(kafka));

            assertThat(inboxRows(unknown.id())).isZero();
        }
    }

    /** Later events of the same key arrive later, so its copy shows that everything before it was dealt with. */
    private ParticipantCode publishMarker(KafkaProbe kafka) throws Exception {
        ParticipantCode marker = new ParticipantCode(code.value() + "-MARKER");
        ParticipantState state = new ParticipantState(
                marker,
                1,
                ParticipantKind.BANK,
                "COMMERCIAL_BANK",
                "标记",
                "Marker",
                new RegionCode("460000"),
                ParticipantState.Status.ACTIVE);
        kafka.publish(TOPIC, CloudEvent.of(TYPE, code.value(), mapper.writeValueAsString(state)));
        return marker;
    }

    private void awaitCopy(ParticipantCode marker) {
        Await.until(
                "the copy of " + marker,
                () -> Acting.as(
                        DatabaseRole.REQUESTS, () -> participants.find(marker).isPresent()));
    }

    private ParticipantState participant(long version, ParticipantState.Status status) {
        return new ParticipantState(
                code,
                version,
                ParticipantKind.BANK,
                "COMMERCIAL_BANK",
                "测试银行",
                "Test bank",
                new RegionCode("460000"),
                status);
    }

    private CloudEvent event(ParticipantState state) throws Exception {
        return CloudEvent.of(TYPE, state.key(), mapper.writeValueAsString(state));
    }

    private long outboxRows() throws SQLException {
        return count("SELECT count(*) FROM outbox_event WHERE aggregate_id = ?", code.value());
    }

    private long inboxRows(UUID eventId) throws SQLException {
        return count("SELECT count(*) FROM inbox_event WHERE event_id = ?", eventId.toString());
    }

    private long count(String sql, String parameter) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
