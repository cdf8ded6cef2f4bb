package org.crediteasyloan.kit.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Holds, for the thread it runs on, on whose behalf code outside of a request works. */
public final class Acting {

    private static final ScopedValue<DatabaseRole> ROLE = ScopedValue.newInstance();

    private Acting() {}

    /** Does the work; a transaction whose first statement runs inside takes this role. */
    public static <T> T as(DatabaseRole role, Callable<T> work) throws Exception {
        return ScopedValue.where(ROLE, role).call(work::call);
    }

    /** As {@link #as(DatabaseRole, Callable)}, for work that gives nothing back. */
    public static void run(DatabaseRole role, Runnable work) {
        ScopedValue.where(ROLE, role).run(work);
    }

    static Optional<DatabaseRole> current() {
        return ROLE.isBound() ? Optional.of(ROLE.get()) : Optional.empty();
    }
}
