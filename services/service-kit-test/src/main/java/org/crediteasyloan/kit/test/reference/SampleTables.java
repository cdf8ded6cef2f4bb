package org.crediteasyloan.kit.test.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** The sample tables of deploy/local as participant-directory would have told them; for tests that run in a service's folder. */
public final class SampleTables {

    private static final Path FOLDER = Path.of("..", "..", "deploy", "local", "sample-data", "reference");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleTables() {}

    /** As if these tables had arrived in their first version; one that is there already stays. */
    public static void arrive(String... tables) {
        try (var connection = TestDatabase.asAdministrator().getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO reference_copy (name, version, state) VALUES (?, 1, ?::jsonb) ON CONFLICT DO NOTHING""")) {
            for (String table : tables) {
                insert.setString(1, table);
                insert.setString(2, stateOf(table));
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new AssertionError("The sample tables cannot be kept", failed);
        }
    }

    /** The state of the table, as JSON. */
    public static String stateOf(String table) {
        try {
            ObjectNode state = MAPPER.readTree(FOLDER.resolve(table + ".json").toFile())
                    .withObject("/content")
                    .deepCopy();
            state.remove("kind");
            state.put("version", 1);
            String code = table.substring(table.indexOf('.') + 1);
            if (table.startsWith("rate-table.")) {
                state.put("rateCode", code);
            } else if (table.startsWith("code-list.")) {
                state.put("list", code);
            }
            return MAPPER.writeValueAsString(state);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No sample table " + table, unreadable);
        }
    }
}
