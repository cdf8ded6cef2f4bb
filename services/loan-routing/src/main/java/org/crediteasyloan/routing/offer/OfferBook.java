package org.crediteasyloan.routing.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may know of offers and do to them. */
@ApplicationScoped
public class OfferBook {

    private final Offers offers;

    OfferBook(Offers offers) {
        this.offers = offers;
    }

    public Optional<Offer> find(UUID offerId) {
        return offers.findByIdOptional(offerId).map(OfferRow::toOffer);
    }

    public List<OfferView> viewsOf(UUID applicationId) {
        return offers.listOf(applicationId).stream()
                .map(row -> OfferView.of(row.toOffer()))
                .toList();
    }

    /** Turns a selected offer into the loan; the application has to be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Offer sign(UUID offerId, UUID loanId, String signer) {
        OfferRow row = offers.get(offerId);
        Offer signed = OfferDecider.sign(row.toOffer(), loanId, signer);
        row.take(signed.state());
        return signed;
    }
}
