package org.crediteasyloan.routing.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.routing.application.ApplicationFollower;
import org.crediteasyloan.routing.application.ApplicationState;
import org.crediteasyloan.routing.application.ApplicationStatus;
import org.crediteasyloan.routing.application.LoanApplication;

/** An offer ends when its application goes another way. */
@ApplicationScoped
class OffersFollowTheirApplication implements ApplicationFollower {

    private final Offers offers;

    OffersFollowTheirApplication(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void follow(LoanApplication before, LoanApplication after, Instant now) {
        Optional<UUID> left = offerOf(before.state());
        if (left.isEmpty() || left.equals(offerOf(after.state()))) {
            return;
        }
        OfferRow row = offers.get(left.get());
        Offer offer = row.toOffer();
        Offer closed = OfferDecider.close(offer, after.state().status() == ApplicationStatus.WITHDRAWN);
        if (!closed.equals(offer)) {
            row.take(closed.state());
        }
    }

    private static Optional<UUID> offerOf(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Offered offered -> Optional.of(offered.offerId());
            case ApplicationState.AwaitingContract waiting -> Optional.of(waiting.offerId());
            case ApplicationState.Contracted contracted -> Optional.of(contracted.offerId());
            case ApplicationState.Disbursed disbursed -> Optional.of(disbursed.offerId());
            case ApplicationState.AwaitingDepartmentApproval waiting -> Optional.empty();
            case ApplicationState.AwaitingBank waiting -> Optional.empty();
            case ApplicationState.InReview review -> Optional.empty();
            case ApplicationState.Ended ended -> Optional.empty();
        };
    }
}
