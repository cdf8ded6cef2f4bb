package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.crediteasyloan.kit.erasure.Erased;

/** A borrower whose facts are gone is published without what followed from them. */
@ApplicationScoped
class FollowErasure {

    private final KeepFacts keep;

    FollowErasure(KeepFacts keep) {
        this.keep = keep;
    }

    void follow(@Observes Erased erased) {
        keep.afterErasure(erased.borrowerId());
    }
}
