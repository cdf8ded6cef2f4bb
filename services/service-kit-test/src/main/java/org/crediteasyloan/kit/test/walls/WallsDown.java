package org.crediteasyloan.kit.test.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** As long as it is open, no table of the database has row-level security; what can be seen then was hidden by it. */
public final class WallsDown implements AutoCloseable {

    private final List<String> tables;

    private WallsDown(List<String> tables) {
        this.tables = tables;
    }

    public static WallsDown everywhere() {
        try (Connection superuser = TestDatabase.asAdministrator().getConnection()) {
            WallsDown down = new WallsDown(Catalogue.list(
                    superuser,
                    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity",
                    row -> row.getString(1)));
            down.all("DISABLE");
            return down;
        } catch (SQLException failed) {
            throw new AssertionError("The catalogue cannot be read", failed);
        }
    }

    @Override
    public void close() {
        all("ENABLE");
    }

    private void all(String verb) {
        tables.forEach(
                table -> TestDatabase.execute("ALTER TABLE \"%s\" %s ROW LEVEL SECURITY".formatted(table, verb)));
    }
}
