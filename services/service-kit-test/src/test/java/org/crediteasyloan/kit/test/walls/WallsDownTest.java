package org.crediteasyloan.kit.test.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walls that were taken down stand again afterwards, and no others. */
class WallsDownTest {

    @BeforeEach
    void build() {
        TestDatabase.execute("CREATE TABLE walled_note (id int)");
        TestDatabase.execute("CREATE TABLE open_note (id int)");
        TestDatabase.execute("ALTER TABLE walled_note ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
    }

    @AfterEach
    void forget() {
        TestDatabase.execute("DROP TABLE walled_note, open_note");
    }

    @Test
    void theWallIsGoneForAsLongAsItIsMeantToBe() throws SQLException {
        List<String> meanwhile;

        try (WallsDown _ = WallsDown.everywhere()) {
            meanwhile = walled();
        }

        assertThat(meanwhile).isEmpty();
        assertThat(walled()).containsExactly("walled_note");
    }

    private static List<String> walled() throws SQLException {
        try (Connection superuser = TestDatabase.asAdministrator().getConnection()) {
            return Catalogue.list(
                    superuser,
                    "SELECT relname FROM pg_class WHERE relname LIKE '%_note' AND relrowsecurity AND relforcerowsecurity",
                    row -> row.getString(1));
        }
    }
}
