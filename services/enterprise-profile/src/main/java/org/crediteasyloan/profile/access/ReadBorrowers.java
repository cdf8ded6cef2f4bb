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
    private final PeopleBehind people;
    private final BorrowerFacts facts;
    private final LiveMandates mandates;
    private final LiveConsents consents;
    private final ProductNeeds needs;
    private final AccessLog log;
    private final Clock clock;
    private final String serviceName;

    ReadBorrowers(
            Borrowers borrowers,
            PeopleBehind people,
            BorrowerFacts facts,
            LiveMandates mandates,
            LiveConsents consents,
            ProductNeeds needs,
            AccessLog log,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.borrowers = borrowers;
        this.people = people;
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
        BorrowerState borrower = get(borrowerId);
        return BorrowerView.of(borrower, people.nameOf(borrower), facts.sheetOf(borrowerId, clock.instant()));
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
                Ids.next(), borrowerId, bank, serviceName, namesOf(borrower, read), consentId.toString(), now, null));
        return new ConsentedFactsView(
                borrowerId,
                borrower.kind(),
                borrower.uscc(),
                people.nameOf(borrower),
                people.of(borrower).stream()
                        .map(ConsentedFactsView.ApplyingPerson::of)
                        .toList(),
                consentId,
                read.stream().map(FactView::of).toList());
    }

    private HeldBorrowerView held(MandateState mandate) {
        BorrowerState borrower = get(mandate.borrowerId());
        return new HeldBorrowerView(
                borrower.borrowerId(),
                borrower.kind(),
                borrower.uscc(),
                people.nameOf(borrower),
                mandate.mandateId(),
                mandate.scopes(),
                mandate.validUntil());
    }

    private BorrowerState get(UUID borrowerId) {
        return borrowers.find(borrowerId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** Who it is, is read in any case. */
    private static String namesOf(BorrowerState borrower, List<Fact> read) {
        String identity = switch (borrower.kind()) {
            case ENTERPRISE -> "uscc,nameZh";
            case NATURAL_PERSON, HOUSEHOLD -> "realName,identityNumber";
        };
        return read.stream().map(fact -> "," + fact.name().key()).collect(Collectors.joining("", identity, ""));
    }
}
