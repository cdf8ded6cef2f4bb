package org.crediteasyloan.routing.offer;

/** Where an offer stands, by name (要约状态). */
public enum OfferStatus {
    OPEN,
    SELECTED,
    CONTRACTED,
    EXPIRED,
    LAPSED,
    WITHDRAWN;

    static OfferStatus of(Offer.State state) {
        return switch (state) {
            case Offer.State.Open open -> OPEN;
            case Offer.State.Selected selected -> SELECTED;
            case Offer.State.Contracted contracted -> CONTRACTED;
            case Offer.State.Closed closed ->
                switch (closed.closing()) {
                    case EXPIRED -> EXPIRED;
                    case LAPSED -> LAPSED;
                    case WITHDRAWN -> WITHDRAWN;
                };
        };
    }
}
