package org.crediteasyloan.local.part;

/** The fixed names and the one fixed password of the local platform; see the package of the launcher for why. */
public final class LocalAccess {

    public static final String PASSWORD = "local-only";
    public static final String KEYCLOAK_ADMIN = "admin";
    public static final String REALM = "credit-easy-loan";

    public static final String POSTGRES_SUPERUSER = "postgres";
    static final String KEYCLOAK_DATABASE = "keycloak";

    /** Reads outbox tables through logical replication and nothing else. */
    static final String OUTBOX_READER = "outbox_reader";

    private LocalAccess() {}
}
