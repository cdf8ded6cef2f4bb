package org.crediteasyloan.local.part;

import java.sql.Connection;
import java.sql.SQLException;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;

/** A way into the services' databases for the platform's own commands. */
public final class ServiceDatabases {

    private ServiceDatabases() {}

    public static Connection connect(PlatformPorts ports, ServiceModule service) throws SQLException {
        return new Databases(ports.postgres()).connect(service.database());
    }
}
