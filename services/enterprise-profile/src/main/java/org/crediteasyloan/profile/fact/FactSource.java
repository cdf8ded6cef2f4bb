package org.crediteasyloan.profile.fact;

import org.crediteasyloan.contracts.ParticipantCode;

/** Who stands behind a fact (信息来源). */
public sealed interface FactSource {

    /** An authority stated it in a batch of a list; a claim, not truth. */
    record Listing(ParticipantCode authority, String batchNo) implements FactSource {}

    /** The register of enterprises. */
    record Registry() implements FactSource {}

    /** Read out of the unified social credit code itself: region of first registration, kind of body. */
    record Code() implements FactSource {}

    /** Computed by the platform from other facts. */
    record Platform() implements FactSource {}

    /** The borrower itself (自行申报); a claim nobody stands behind. */
    record Declared() implements FactSource {}

    /** The source in one word for events and answers. */
    default String text() {
        return switch (this) {
            case Listing listing -> listing.authority() + "/" + listing.batchNo();
            case Registry _ -> "REGISTRY";
            case Code _ -> "USCC";
            case Platform _ -> "PLATFORM";
            case Declared _ -> "DECLARED";
        };
    }
}
