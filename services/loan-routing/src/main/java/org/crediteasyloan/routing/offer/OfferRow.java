package org.crediteasyloan.routing.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;
import org.jspecify.annotations.Nullable;

/** An offer as a row. */
@Entity
@Table(name = "offer")
class OfferRow {

    @Id
    UUID id;

    long version;

    @Column(name = "application_id")
    UUID applicationId;

    int attempt;

    String bank;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "term_months")
    int termMonths;

    @Column(name = "annual_rate_percent")
    BigDecimal annualRatePercent;

    @Column(name = "day_count")
    @Enumerated(EnumType.STRING)
    DayCount dayCount;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "valid_until")
    Instant validUntil;

    @Enumerated(EnumType.STRING)
    OfferStatus status;

    @Column(name = "selected_at")
    @Nullable Instant selectedAt;

    @Column(name = "loan_id")
    @Nullable UUID loanId;

    @SuppressWarnings("NullAway.Init")
    OfferRow() {}

    static OfferRow of(Offer offer) {
        OfferRow row = new OfferRow();
        row.id = offer.id();
        row.applicationId = offer.applicationId();
        row.attempt = offer.attempt();
        row.bank = offer.bank().value();
        row.amountFen = offer.terms().amountFen();
        row.termMonths = offer.terms().termMonths();
        row.annualRatePercent = offer.terms().annualRatePercent().value();
        row.dayCount = offer.terms().dayCount();
        row.madeBy = offer.madeBy();
        row.madeAt = offer.madeAt();
        row.validUntil = offer.validUntil();
        row.take(offer.state());
        return row;
    }

    /** Takes over where the offer stands, as its next version. */
    void take(Offer.State state) {
        version++;
        status = OfferStatus.of(state);
        switch (state) {
            case Offer.State.Open open -> {}
            case Offer.State.Selected selected -> selectedAt = selected.selectedAt();
            case Offer.State.Contracted contracted -> loanId = contracted.loanId();
            case Offer.State.Closed closed -> {}
        }
    }

    Offer toOffer() {
        return new Offer(
                id,
                applicationId,
                attempt,
                new ParticipantCode(bank),
                new Offer.Terms(amountFen, termMonths, new Percent(annualRatePercent), dayCount),
                madeBy,
                madeAt,
                validUntil,
                state());
    }

    private Offer.State state() {
        return switch (status) {
            case OPEN -> new Offer.State.Open();
            case SELECTED -> new Offer.State.Selected(Objects.requireNonNull(selectedAt));
            case CONTRACTED ->
                new Offer.State.Contracted(Objects.requireNonNull(selectedAt), Objects.requireNonNull(loanId));
            case EXPIRED -> new Offer.State.Closed(Offer.Closing.EXPIRED);
            case LAPSED -> new Offer.State.Closed(Offer.Closing.LAPSED);
            case WITHDRAWN -> new Offer.State.Closed(Offer.Closing.WITHDRAWN);
        };
    }
}
