package org.crediteasyloan.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** Rows that show how often something took effect. */
@ApplicationScoped
public class Effects {

    private final AgroalDataSource dataSource;

    Effects(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void add(String label) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("INSERT INTO effect VALUES (?, ?)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, label);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** For whom the database takes the caller. */
    @Transactional
    public String actingFor() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(caller_borrower()::text, 'nobody')")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void addLockable(UUID id) {
        TestDatabase.execute("INSERT INTO effect VALUES ('" + id + "', 'lockable')");
    }

    public void lock(UUID id) {
        execute("UPDATE effect SET label = label WHERE id = ?", id);
    }

    private void execute(String sql, UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long count(String label) {
        try (var connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement("SELECT count(*) FROM effect WHERE label = ?")) {
            statement.setString(1, label);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
