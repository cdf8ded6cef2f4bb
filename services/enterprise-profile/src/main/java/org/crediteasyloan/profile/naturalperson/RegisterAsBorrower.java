package org.crediteasyloan.profile.naturalperson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.KeepFacts;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.mandate.HoldMandates;
import org.crediteasyloan.profile.mandate.MandateView;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.published.PublishedTables;
import org.crediteasyloan.profile.registry.PopulationRegister;

/** Makes the person who signed in a borrower and lets it act for itself; who is one already is found and its mandate renewed. */
@ApplicationScoped
class RegisterAsBorrower {

    private final PopulationRegister register;
    private final Citizens citizens;
    private final PersonPolicies policies;
    private final PublishedTables published;
    private final KeepFacts keep;
    private final HoldMandates hold;
    private final Clock clock;

    RegisterAsBorrower(
            PopulationRegister register,
            Citizens citizens,
            PersonPolicies policies,
            PublishedTables published,
            KeepFacts keep,
            HoldMandates hold,
            Clock clock) {
        this.register = register;
        this.citizens = citizens;
        this.policies = policies;
        this.published = published;
        this.keep = keep;
        this.hold = hold;
        this.clock = clock;
    }

    @Transactional
    MandateView register(IdentityNumber number, RegionCode livesIn, Person person, String subject) {
        if (!register.confirms(number, person)) {
            throw Refusal.of(NaturalPersonRule.IDENTITY_NOT_CONFIRMED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int adultYears = policies.at(now).adultYears();
        if (number.bornOn().plusYears(adultYears).isAfter(BusinessDay.at(now))) {
            throw Refusal.of(NaturalPersonRule.UNDER_AGE, adultYears);
        }
        published.errorOf(livesIn, BusinessDay.at(now), "/regionCode").ifPresent(error -> {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, List.of(error));
        });
        BorrowerState borrower = keep.fromPerson(citizens.hashOf(number), livesIn);
        citizens.keep(borrower.borrowerId(), new Citizen(number, person));
        return hold.giveToSelf(borrower, subject);
    }
}
