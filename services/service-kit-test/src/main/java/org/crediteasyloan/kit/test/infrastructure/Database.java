package org.crediteasyloan.kit.test.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A PostgreSQL with one database and the roles that production has: the owner migrates, the service signs in as a login that has
 * no right of its own, and becomes one of the four roles for each transaction.
 *
 * <p>Nobody of them is a superuser: a superuser walks through row-level security, and a test would never see the wall
 * that production has.
 */
record Database(EmbeddedPostgres server, Path folder) {

    static final String NAME = "test";
    static final String ADMINISTRATOR = "postgres";
    static final String OWNER = "test_owner";
    static final String ROLE = "test";
    static final String PASSWORD = "test";

    static Database start(Path folder) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    // Nobody restarts this server, so what it has written need not survive a power cut.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    // As in production, where Debezium reads the outbox; publications warn otherwise.
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE ROLE requests; CREATE ROLE supervisors; CREATE ROLE consumers; CREATE ROLE timers");
                for (String login : List.of(OWNER, ROLE)) {
                    statement.execute("CREATE ROLE %s LOGIN NOINHERIT PASSWORD '%s' NOSUPERUSER NOBYPASSRLS"
                            .formatted(login, PASSWORD));
                    statement.execute(
                            "GRANT requests, supervisors, consumers, timers TO %s WITH INHERIT FALSE, SET TRUE"
                                    .formatted(login));
                }
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, OWNER));
            }
            return new Database(server, folder);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not start in " + folder, failure);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    long processId() {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        } catch (IOException unreadable) {
            throw new IllegalStateException("PostgreSQL has no process id in " + folder, unreadable);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            ProcessHandle.of(processId()).ifPresent(ProcessHandle::destroy);
        }
    }
}
