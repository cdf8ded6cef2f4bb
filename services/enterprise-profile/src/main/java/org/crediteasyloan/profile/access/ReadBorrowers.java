package org.crediteasyloan.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.BorrowerFacts;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.consent.LiveConsents;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.mandate.LiveMandates;
import org.crediteasyloan.profile.product.ProductNeeds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads borrowers for those who may. */
@ApplicationScoped
class ReadBorrowers {

    private final Borrowers borrowers;
    private final BorrowerFacts facts;
    private final LiveMandates mandates;
    private final LiveConsents consents;
    private final ProductNeeds needs;
    private final AccessLog log;
    private final Clock clock;
    private final String serviceName;

    ReadBorrowers(
            Borrowers borrowers,
            BorrowerFacts facts,
            LiveMandates mandates,
            LiveConsents consents,
            ProductNeeds needs,
            AccessLog log,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.borrowers = borrowers;
        this.facts = facts;
        this.mandates = mandates;
        this.consents = consents;
        this.needs = needs;
        this.log = log;
        this.clock = clock;
        this.serviceName = serviceName;
    }

    @Transactional
    List<HeldBorrowerView> held(String subject) {
        return mandates.of(subject, clock.instant()).stream().map(this::held).toList();
    }

    @Transactional
    BorrowerView own(UUID borrowerId) {
        return BorrowerView.of(get(borrowerId), facts.sheetOf(borrowerId, clock.instant()));
    }

    /** The read and its entry in the log are one: neither is without the other. */
    @Transactional
    ConsentedFactsView byBank(UUID borrowerId, ParticipantCode bank) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // No consent and no such borrower look alike: a bank must not find out who is on the platform.
        UUID consentId = WhoMayRead.basisFor(bank, consents.of(borrowerId, Purpose.LOAN_APPLICATION, now), now)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        BorrowerState borrower = get(borrowerId);
        Set<FactName> needed = needs.neededBy(bank);
        List<Fact> read = facts.sheetOf(borrowerId, now).all().stream()
                .filter(fact -> needed.contains(fact.name()))
                .toList();
        log.append(new AccessRecorded(
                Ids.next(), borrowerId, bank, serviceName, namesOf(read), consentId.toString(), now, null));
        return new ConsentedFactsView(
                borrowerId,
                borrower.uscc(),
                borrower.nameZh(),
                consentId,
                read.stream().map(FactView::of).toList());
    }

    private HeldBorrowerView held(MandateState mandate) {
        BorrowerState borrower = get(mandate.borrowerId());
        return new HeldBorrowerView(
                borrower.borrowerId(),
                borrower.uscc(),
                borrower.nameZh(),
                mandate.mandateId(),
                mandate.scopes(),
                mandate.validUntil());
    }

    private BorrowerState get(UUID borrowerId) {
        return borrowers.find(borrowerId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** Name and code are read in any case. */
    private static String namesOf(List<Fact> read) {
        return read.stream().map(fact -> "," + fact.name().key()).collect(Collectors.joining("", "uscc,nameZh", ""));
    }
}
