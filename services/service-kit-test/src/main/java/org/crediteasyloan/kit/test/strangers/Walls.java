package org.crediteasyloan.kit.test.strangers;

/** What stands between a stranger and the objects. */
enum Walls {
    /** The service's filters and the database's row-level security, as in production. */
    BOTH,
    /** Row-level security alone: the service takes everybody for the one the objects belong to. */
    DATABASE
}
