package org.crediteasyloan.whitelist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** What the service has put into its outbox, held to the schemas. */
@ApplicationScoped
class OutboxRows {

    private final DataSource dataSource = TestDatabase.asAdministrator();
    private final ObjectMapper mapper;

    OutboxRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The events of this class and key, in their order. */
    List<JsonNode> of(Class<? extends Event> eventClass, String key) {
        String type = eventClass.getAnnotation(Published.class).type();
        EventContract contract = EventContract.of(eventClass);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT payload FROM outbox_event WHERE type = ? AND aggregate_id = ? ORDER BY occurred_at, id")) {
            select.setString(1, type);
            select.setString(2, key);
            List<JsonNode> events = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    contract.assertValid(rows.getString(1));
                    events.add(mapper.readTree(rows.getString(1)));
                }
            }
            return events;
        } catch (Exception failed) {
            throw new IllegalStateException("Cannot read the outbox", failed);
        }
    }

    /** Whether the text stands anywhere in an event. */
    boolean anyHolds(String text) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT 1 FROM outbox_event WHERE strpos(payload, ?) > 0")) {
            select.setString(1, text);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (Exception failed) {
            throw new IllegalStateException("Cannot read the outbox", failed);
        }
    }
}
