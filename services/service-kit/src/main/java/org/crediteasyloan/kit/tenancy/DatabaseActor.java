package org.crediteasyloan.kit.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database is told about who acts (操作主体). All but the role is absent for consumers and timers.
 *
 * @param actingFor the borrower named in {@code Acting-For}; the database itself looks for the mandate
 * @param scope what the operation needs of that mandate; absent where it needs none
 * @param onlyReads all statements of the transaction see one moment, so that an answer never mixes two states
 */
record DatabaseActor(
        DatabaseRole role,
        @Nullable String participant,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable UUID actingFor,
        @Nullable String scope,
        boolean onlyReads) {

    static DatabaseActor withoutCaller(DatabaseRole role) {
        return new DatabaseActor(role, null, null, null, null, null, false);
    }
}
