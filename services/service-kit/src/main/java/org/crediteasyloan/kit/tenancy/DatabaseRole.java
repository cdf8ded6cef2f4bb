package org.crediteasyloan.kit.tenancy;

import java.util.Locale;

/** The roles a transaction can take (数据库角色). What each may do stands in the GRANTs and policies of the migrations. */
public enum DatabaseRole {
    /** A caller of the API: sees the rows its participant or borrower has access to. */
    REQUESTS,
    /** A supervisor's request: selects, changes nothing. */
    SUPERVISORS,
    /** The handling of an event. */
    CONSUMERS,
    /** Deadlines and housekeeping. */
    TIMERS;

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
