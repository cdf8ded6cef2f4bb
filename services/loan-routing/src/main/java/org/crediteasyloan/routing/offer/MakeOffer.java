package org.crediteasyloan.routing.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.offer.OfferMade;
import org.crediteasyloan.contracts.event.offer.OfferSelected;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationCommand;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.LoanApplication;
import org.crediteasyloan.routing.application.MoveApplication;
import org.crediteasyloan.routing.policy.RoutingPolicies;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.routing.policy.WorkingTimes;

/** The bank makes an offer, the borrower selects it; each moves the application too. */
@ApplicationScoped
class MakeOffer {

    private final Offers offers;
    private final MoveApplication moveApplication;
    private final RoutingPolicies policies;
    private final WorkingTimes workingTimes;
    private final Outbox outbox;
    private final Clock clock;

    MakeOffer(
            Offers offers,
            MoveApplication moveApplication,
            RoutingPolicies policies,
            WorkingTimes workingTimes,
            Outbox outbox,
            Clock clock) {
        this.offers = offers;
        this.moveApplication = moveApplication;
        this.policies = policies;
        this.workingTimes = workingTimes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OfferView make(UUID applicationId, MakeOfferRequest request, ParticipantCode bank, String officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RoutingPolicy policy = policies.at(now);
        UUID offerId = Ids.next();
        Instant validUntil = workingTimes.current().endOfDay(now, request.validDays());
        LoanApplication application = moveApplication.move(
                applicationId, new ApplicationCommand.PlaceOffer(bank, offerId, validUntil, now), officer);
        if (!(application.state() instanceof AtBank held)) {
            throw new IllegalStateException("An offer was placed on an application that is at no bank");
        }
        Offer.Terms terms = new Offer.Terms(
                request.amountFen(), request.termMonths(), request.annualRatePercent(), request.dayCount());
        OfferDecider.requireAcceptable(
                terms,
                request.validDays(),
                held.assignment(),
                application.request().amountFen(),
                policy);
        Offer offer = new Offer(
                offerId,
                applicationId,
                held.assignment().attempt(),
                bank,
                terms,
                officer,
                now,
                validUntil,
                new Offer.State.Open());
        offers.persist(OfferRow.of(offer));
        outbox.append(new OfferMade(
                offerId,
                applicationId,
                bank,
                terms.amountFen(),
                terms.termMonths(),
                terms.annualRatePercent(),
                validUntil));
        return OfferView.of(offer);
    }

    @Transactional
    OfferView select(UUID offerId, UUID borrowerId, String subject) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID applicationId = offers.find("select o.applicationId from OfferRow o where o.id = ?1", offerId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        moveApplication.move(applicationId, new ApplicationCommand.SelectOffer(borrowerId, offerId, now), subject);
        OfferRow row = offers.get(offerId);
        Offer selected = OfferDecider.select(row.toOffer(), now);
        row.take(selected.state());
        outbox.append(new OfferSelected(offerId, applicationId, selected.bank(), now));
        return OfferView.of(selected);
    }
}
