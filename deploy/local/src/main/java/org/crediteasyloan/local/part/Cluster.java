package org.crediteasyloan.local.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The databases of a PostgreSQL cluster as its superuser sees them, row-level security or not: for proofs that compare
 * what several services keep. No service and no demo goes this way.
 */
public record Cluster(int port) {

    public Connection connect(String database) throws SQLException {
        Properties access = new Properties();
        access.setProperty("user", LocalAccess.POSTGRES_SUPERUSER);
        access.setProperty("password", LocalAccess.PASSWORD);
        access.setProperty("connectTimeout", "5");
        access.setProperty("socketTimeout", "120");
        return DriverManager.getConnection(new Databases(port).jdbcUrl(database), access);
    }
}
