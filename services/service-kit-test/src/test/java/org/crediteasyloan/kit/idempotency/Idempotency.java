package org.crediteasyloan.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Bears the name the rules look for; the kit's own is not known in this module. */
@ApplicationScoped
public class Idempotency {

    public <T> T once(Supplier<T> work) {
        return work.get();
    }
}
