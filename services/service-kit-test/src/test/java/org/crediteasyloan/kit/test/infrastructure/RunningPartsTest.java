package org.crediteasyloan.kit.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningPartsTest {

    @Test
    void theServiceSignsInAsARoleThatRowLevelSecurityHolds() throws SQLException {
        try (Connection connection = connectAs(Database.ROLE);
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(
                        "SELECT rolsuper, rolbypassrls, version() FROM pg_roles WHERE rolname = current_user")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean(1)).as("superuser").isFalse();
            assertThat(role.getBoolean(2)).as("bypasses row level security").isFalse();
            assertThat(role.getString(3)).startsWith("PostgreSQL 18.6");
        }
    }

    @Test
    void theOwnerPublishesWithoutAWarning() throws SQLException {
        try (Connection connection = connectAs(Database.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE published_parcel (id uuid PRIMARY KEY)");
            statement.execute("CREATE PUBLICATION parcels FOR TABLE published_parcel");

            assertThat((Throwable) statement.getWarnings()).isNull();
        }
    }

    @Test
    void whoAsksAgainGetsTheSameParts() {
        RunningParts first = RunningParts.ofThisRun();

        assertThat(RunningParts.ofThisRun()).isEqualTo(first);
    }

    @Test
    void anEventIsReadAsItWasPublished() {
        String topic = "parcel.events." + UUID.randomUUID();
        CloudEvent sent = CloudEvent.of("parcel.sent", "parcel-1", "{\"name\":\"海南\"}");
        try (KafkaProbe probe = KafkaProbe.open()) {
            probe.publish(topic, CloudEvent.of("parcel.packed", "parcel-1", "{}"));
            probe.publish(topic, sent);

            ReceivedEvent received = probe.awaitEvent(
                    topic, "the parcel to be sent", event -> event.type().equals(Optional.of("parcel.sent")));

            assertThat(received.key()).isEqualTo("parcel-1");
            assertThat(received.value()).contains("{\"name\":\"海南\"}");
            assertThat(received.headers())
                    .containsEntry("ce_id", sent.id().toString())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/test")
                    .containsEntry("ce_time", sent.at().toString());
        }
    }

    @Test
    void aTombstoneHasNoValue() {
        String topic = "parcel.state." + UUID.randomUUID();
        try (KafkaProbe probe = KafkaProbe.open()) {
            probe.publish(topic, CloudEvent.tombstone("parcel.state", "parcel-1"));

            List<ReceivedEvent> received =
                    probe.awaitEvents(topic, "the removal of the parcel", events -> !events.isEmpty());

            assertThat(received)
                    .singleElement()
                    .satisfies(event -> assertThat(event.value()).isEmpty());
        }
    }

    @Test
    void waitingInVainSaysForWhat() {
        assertThatThrownBy(() -> Await.until("the ship to come in", () -> false, Duration.ofMillis(100)))
                .hasMessageContaining("the ship to come in");
    }

    private static Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(RunningParts.ofThisRun().jdbcUrl(), role, Database.PASSWORD);
    }
}
