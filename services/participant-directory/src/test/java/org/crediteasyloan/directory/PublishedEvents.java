package org.crediteasyloan.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** What the service has published, each event held to its schema. */
@ApplicationScoped
public class PublishedEvents {

    private final DataSource dataSource = TestDatabase.asAdministrator();
    private final ObjectMapper mapper;

    PublishedEvents(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order of writing. */
    public <S extends State> List<S> statesOf(String key, Class<S> stateClass) throws Exception {
        List<S> states = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT topic, type, payload FROM outbox_event WHERE aggregate_id = ? AND topic = ? ORDER BY id")) {
            statement.setString(1, key);
            statement.setString(2, stateClass.getAnnotation(Published.class).topic());
            var rows = statement.executeQuery();
            while (rows.next()) {
                String payload = rows.getString("payload");
                EventContract.of(rows.getString("topic"), rows.getString("type"))
                        .assertValid(payload);
                states.add(mapper.readValue(payload, stateClass));
            }
        }
        return states;
    }
}
