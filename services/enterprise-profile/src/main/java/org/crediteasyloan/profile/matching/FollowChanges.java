package org.crediteasyloan.profile.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.profile.borrower.FactsChanged;
import org.crediteasyloan.profile.consent.ConsentChanged;
import org.crediteasyloan.profile.product.NeededFactsChanged;

/** Everything that can change what matching may use, in the transaction that changes it. */
@ApplicationScoped
class FollowChanges {

    private final PublishMatchingFacts publish;
    private final MatchingRefresh refresh;

    FollowChanges(PublishMatchingFacts publish, MatchingRefresh refresh) {
        this.publish = publish;
        this.refresh = refresh;
    }

    void factsChanged(@Observes FactsChanged change) {
        publish.follow(change.borrowerId());
    }

    void consentChanged(@Observes ConsentChanged change) {
        if (change.purpose() == Purpose.MATCHING) {
            publish.follow(change.borrowerId());
        }
    }

    void neededFactsChanged(@Observes NeededFactsChanged change) {
        refresh.startAgain();
    }
}
