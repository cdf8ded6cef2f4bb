package org.crediteasyloan.routing.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.Assignment;
import org.crediteasyloan.routing.offer.Offer.State;
import org.crediteasyloan.routing.policy.RoutingPolicy;

/** Decides what may become of an offer; drawn at {@link Offer}. */
final class OfferDecider {

    private OfferDecider() {}

    /**
     * What stands against an offer, all at once: it keeps the rate the product listed, and asks the borrower for no more debt
     * than it wanted (and the department approved).
     */
    static void requireAcceptable(
            Offer.Terms terms, int validDays, Assignment assignment, long askedFen, RoutingPolicy policy) {
        List<FieldError> errors = new ArrayList<>();
        if (terms.amountFen() > askedFen) {
            errors.add(new FieldError(
                    "/amountFen",
                    "amount-above-application",
                    "金额不得高于申请金额。",
                    "The amount is above what was applied for."));
        }
        if (terms.annualRatePercent().isNegative()) {
            errors.add(new FieldError("/annualRatePercent", "negative-rate", "利率不得为负。", "The rate is negative."));
        }
        if (terms.annualRatePercent().compareTo(assignment.listedRatePercent()) > 0) {
            errors.add(new FieldError(
                    "/annualRatePercent",
                    "rate-above-listed",
                    "利率不得高于产品公布的利率" + assignment.listedRatePercent() + "%。",
                    "The rate is above the " + assignment.listedRatePercent() + " % the product lists."));
        }
        if (validDays > policy.maxOfferValidDays()) {
            errors.add(new FieldError(
                    "/validDays",
                    "valid-too-long",
                    "有效期不得超过" + policy.maxOfferValidDays() + "天。",
                    "An offer stands open for at most " + policy.maxOfferValidDays() + " days."));
        }
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(OfferRule.OFFER_NOT_ACCEPTABLE, errors);
        }
    }

    static Offer select(Offer offer, Instant now) {
        if (offer.state() instanceof State.Open && now.isBefore(offer.validUntil())) {
            return offer.in(new State.Selected(now));
        }
        throw Refusal.of(OfferRule.OFFER_NOT_OPEN);
    }

    /** Who made the offer does not sign it. */
    static Offer sign(Offer offer, UUID loanId, String signer) {
        if (!(offer.state() instanceof State.Selected selected)) {
            throw Refusal.of(OfferRule.OFFER_NOT_SELECTED);
        }
        if (signer.equals(offer.madeBy())) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        return offer.in(new State.Contracted(selected.selectedAt(), loanId));
    }

    /** What the application's leaving does to the offer; a loan and a closed offer stay what they are. */
    static Offer close(Offer offer, boolean withdrawn) {
        return switch (offer.state()) {
            case State.Open open ->
                offer.in(new State.Closed(withdrawn ? Offer.Closing.WITHDRAWN : Offer.Closing.EXPIRED));
            case State.Selected selected ->
                offer.in(new State.Closed(withdrawn ? Offer.Closing.WITHDRAWN : Offer.Closing.LAPSED));
            case State.Contracted contracted -> offer;
            case State.Closed closed -> offer;
        };
    }
}
