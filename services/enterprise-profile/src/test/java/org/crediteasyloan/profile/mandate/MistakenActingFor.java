package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Asks no mandate: whoever calls acts for the borrower the kit's caller is taken to act for. */
@Alternative
@Singleton
public class MistakenActingFor extends ActingFor {

    private final CurrentCaller caller;

    MistakenActingFor(Mandates mandates, CurrentCaller caller, Clock clock) {
        super(mandates, caller, clock);
        this.caller = caller;
    }

    @Override
    @Transactional
    public UUID borrower(@Nullable String header) {
        return caller.borrower();
    }
}
