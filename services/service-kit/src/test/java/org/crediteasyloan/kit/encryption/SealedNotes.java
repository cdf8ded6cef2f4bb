package org.crediteasyloan.kit.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** A table with two sealed columns, one of them with a composite key, and a feed. */
@ApplicationScoped
class SealedNotes {

    @Produces
    @Singleton
    static final SealedTable TABLE = new SealedTable("sealed_note", List.of("id", "line"), List.of("note", "remark"));

    record Row(UUID id, int line, String note, String remark, String feed) {

        SealedCell place(String column) {
            return TABLE.cell(column, id, line);
        }
    }

    private final DataSource dataSource = TestDatabase.asAdministrator();

    void insert(UUID id, int line, String note, String remark) {
        run("INSERT INTO sealed_note (id, line, note, remark) VALUES (?, ?, ?, ?)", id, line, note, remark);
    }

    void run(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<Row> rows() {
        try (Connection connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT *, feed_tx || '-' || feed_seq AS feed FROM sealed_note ORDER BY id, line")) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Row(
                        rows.getObject("id", UUID.class),
                        rows.getInt("line"),
                        rows.getString("note"),
                        rows.getString("remark"),
                        rows.getString("feed")));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
