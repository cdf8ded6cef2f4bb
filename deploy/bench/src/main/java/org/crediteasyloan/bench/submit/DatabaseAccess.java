package org.crediteasyloan.bench.submit;

import java.util.Map;
import java.util.Objects;

/** How a service reaches its database. */
record DatabaseAccess(String jdbcUrl, String user, String password) {

    /** @param environment of the service's process */
    static DatabaseAccess of(Map<String, String> environment) {
        return new DatabaseAccess(
                require(environment, "QUARKUS_DATASOURCE_JDBC_URL"),
                require(environment, "QUARKUS_DATASOURCE_USERNAME"),
                require(environment, "QUARKUS_DATASOURCE_PASSWORD"));
    }

    private static String require(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }
}
