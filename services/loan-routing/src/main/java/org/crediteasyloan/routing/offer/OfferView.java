package org.crediteasyloan.routing.offer;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;
import org.jspecify.annotations.Nullable;

/** An offer as callers see it; not who at the bank made it. */
public record OfferView(
        UUID offerId,
        UUID applicationId,
        ParticipantCode bank,
        long amountFen,
        int termMonths,
        Percent annualRatePercent,
        DayCount dayCount,
        Instant madeAt,
        Instant validUntil,
        OfferStatus status,
        @Nullable UUID loanId) {

    static OfferView of(Offer offer) {
        return new OfferView(
                offer.id(),
                offer.applicationId(),
                offer.bank(),
                offer.terms().amountFen(),
                offer.terms().termMonths(),
                offer.terms().annualRatePercent(),
                offer.terms().dayCount(),
                offer.madeAt(),
                offer.validUntil(),
                OfferStatus.of(offer.state()),
                offer.state() instanceof Offer.State.Contracted contracted ? contracted.loanId() : null);
    }
}
