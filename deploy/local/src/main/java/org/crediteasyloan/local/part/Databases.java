package org.crediteasyloan.local.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.crediteasyloan.local.ServiceModule;

/** Databases and roles of the cluster. All names come from this launcher's own data, so they are safe inside SQL. */
final class Databases {

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final String PUBLICATION = "outbox_publication";

    /** What a service becomes for a transaction; the rights stand in the services' migrations. */
    private static final List<String> TRANSACTION_ROLES = List.of("requests", "supervisors", "consumers", "timers");

    private final int port;

    Databases(int port) {
        this.port = port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void createMissing(List<ServiceModule> services) throws SQLException {
        try (Connection connection = connect(MAINTENANCE_DATABASE);
                Statement statement = connection.createStatement()) {
            createRole(statement, LocalAccess.OUTBOX_READER, "LOGIN REPLICATION");
            createOwned(statement, LocalAccess.KEYCLOAK_DATABASE);
            for (String role : TRANSACTION_ROLES) {
                createRole(statement, role, "NOLOGIN");
            }
            for (ServiceModule service : services) {
                createOwned(statement, service.database());
                createLogin(statement, service);
                statement.execute(
                        "GRANT CONNECT ON DATABASE " + service.database() + " TO " + LocalAccess.OUTBOX_READER);
            }
        }
    }

    /** One owner each, and nobody else may even connect: a service sees no data but its own. */
    private static void createOwned(Statement statement, String database) throws SQLException {
        createRole(statement, database, "LOGIN");
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            statement.execute("CREATE DATABASE " + database + " OWNER " + database);
        }
        statement.execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
    }

    /**
     * What the running service signs in as: no right of its own, and the transaction roles only by becoming one of them. The owner,
     * who migrates, may become them too: row-level security holds it as well.
     */
    private static void createLogin(Statement statement, ServiceModule service) throws SQLException {
        createRole(statement, service.databaseLogin(), "LOGIN NOINHERIT");
        statement.execute("GRANT CONNECT ON DATABASE " + service.database() + " TO " + service.databaseLogin());
        for (String member : List.of(service.databaseLogin(), service.database())) {
            statement.execute("GRANT " + String.join(", ", TRANSACTION_ROLES) + " TO " + member
                    + " WITH INHERIT FALSE, SET TRUE");
        }
    }

    private static void createRole(Statement statement, String role, String options) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " " + options + " PASSWORD '" + LocalAccess.PASSWORD + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Whether the service's migrations have made the outbox; until then a connector would fail. */
    boolean hasOutbox(String database) throws SQLException {
        try (Connection connection = connect(database);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT 1 FROM pg_publication WHERE pubname = ?")) {
            statement.setString(1, PUBLICATION);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The least that carrying the outbox needs: read its rows, beat the heart. No other table, no ownership. */
    void grantOutboxReading(String database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT SELECT ON outbox_event TO " + LocalAccess.OUTBOX_READER);
            statement.execute("GRANT SELECT, INSERT, UPDATE ON connector_heartbeat TO " + LocalAccess.OUTBOX_READER);
        }
    }

    Connection connect(String database) throws SQLException {
        Properties access = new Properties();
        access.setProperty("user", LocalAccess.POSTGRES_SUPERUSER);
        access.setProperty("password", LocalAccess.PASSWORD);
        access.setProperty("connectTimeout", "5");
        access.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(jdbcUrl(database), access);
    }
}
