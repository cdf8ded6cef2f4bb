package org.crediteasyloan.kit.test.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table with a wall, in a transaction nobody else sees; each hole that is made in it is found. */
class WallCheckTest {

    private Connection superuser;

    @BeforeEach
    void build() throws SQLException {
        superuser = TestDatabase.asAdministrator().getConnection();
        superuser.setAutoCommit(false);
        // Whatever else stands in the database is none of this test's business.
        run("DROP SCHEMA public CASCADE");
        run("CREATE SCHEMA public");
        for (String role : WallCheck.ROLES) {
            if (Catalogue.list(superuser, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'", _ -> role)
                    .isEmpty()) {
                run("CREATE ROLE " + role + " NOLOGIN");
            }
        }
        run("CREATE ROLE wall_login LOGIN NOINHERIT");
        run("GRANT " + String.join(", ", WallCheck.ROLES) + " TO wall_login");
        run("CREATE TABLE note (id int, owner text)");
        run("ALTER TABLE note ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
        run("GRANT SELECT, INSERT ON note TO requests");
        run("GRANT SELECT ON note TO consumers");
        run("CREATE POLICY own ON note TO requests USING (owner = current_setting('app.participant', true))");
        run("CREATE POLICY copying ON note TO consumers USING (true)");
        run("CREATE TABLE word (word text)");
        run("GRANT SELECT ON word TO requests");
        run("CREATE FUNCTION sweep() RETURNS void LANGUAGE sql SECURITY DEFINER RETURN NULL");
    }

    @AfterEach
    void forget() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void aWallWithoutAHoleHolds() throws SQLException {
        List<String> findings = written().findings(superuser);

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE leak (x int); GRANT SELECT ON leak TO timers                 | leak has no wall and nobody says why
            ALTER TABLE note NO FORCE ROW LEVEL SECURITY                              | note has no wall: its owner walks through (no FORCE) and nobody says why
            ALTER TABLE note DISABLE ROW LEVEL SECURITY                               | note has no wall and nobody says why
            GRANT UPDATE ON note TO requests                                          | only granted: requests note: INSERT, SELECT, UPDATE
            REVOKE INSERT ON note FROM requests                                       | only written: requests note: INSERT, SELECT
            GRANT DELETE ON note TO consumers; DROP POLICY copying ON note            | consumers may DELETE note, but no policy lets a row through
            GRANT TRUNCATE ON note TO timers                                          | only granted: timers note: TRUNCATE
            GRANT UPDATE (owner) ON note TO requests                                  | only granted: requests note(owner): UPDATE
            GRANT SELECT ON note TO wall_login                                        | only granted: wall_login note: SELECT
            GRANT SELECT ON note TO PUBLIC                                            | only granted: PUBLIC note: SELECT
            CREATE POLICY all_rows ON note FOR SELECT TO requests USING (true)        | requests note: the policy lets every row through and nobody says why
            CREATE POLICY all_rows ON note FOR INSERT TO PUBLIC WITH CHECK (true)     | requests note: the policy lets every row through and nobody says why
            CREATE VIEW peephole AS SELECT * FROM note                                | peephole runs with its owner's rights and nobody says why
            CREATE OR REPLACE FUNCTION sweep() RETURNS void LANGUAGE sql RETURN NULL  | sweep does not run with its owner's rights; its reason is out of date
            ALTER TABLE word ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY      | word is no open table; its reason is out of date
            ALTER ROLE wall_login BYPASSRLS                                           | wall_login is past every wall (BYPASSRLS)
            ALTER ROLE wall_login SUPERUSER                                           | wall_login is superuser
            ALTER ROLE timers CREATEDB                                                | timers is maker of databases
            ALTER ROLE requests LOGIN                                                 | requests can sign in by itself
            ALTER ROLE wall_login INHERIT                                             | wall_login inherits what it could become
            REVOKE timers FROM wall_login                                             | wall_login can become [consumers, requests, supervisors] instead of [consumers, requests, supervisors, timers]
            ALTER TABLE note OWNER TO requests                                        | note belongs to a role of the service
            GRANT CREATE ON SCHEMA public TO consumers                                | consumers can create tables
            """)
    void aHoleIsFound(String hole, String finding) throws SQLException {
        run(hole);

        List<String> findings = written().findings(superuser);

        assertThat(findings).contains(finding);
    }

    private static WallCheck written() {
        return WallCheck.ofLogin("wall_login")
                .open("word", "words belong to nobody")
                .withOwnersRights("sweep", "only an owner can sweep")
                .grants("""
                        requests note: INSERT, SELECT
                        consumers note: SELECT
                        requests word: SELECT
                        """);
    }

    private void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
