package org.crediteasyloan.profile.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.borrower.KeepFacts;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.person.Persons;
import org.crediteasyloan.profile.registry.BusinessRegistry;
import org.crediteasyloan.profile.registry.RegisteredEnterprise;

/** Grants, renews, revokes and ends mandates; each change is published. */
@ApplicationScoped
public class HoldMandates {

    private final Mandates mandates;
    private final Representatives representatives;
    private final Borrowers borrowers;
    private final BusinessRegistry registry;
    private final KeepFacts keep;
    private final Persons persons;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final MandateConfig config;
    private final Clock clock;

    HoldMandates(
            Mandates mandates,
            Representatives representatives,
            Borrowers borrowers,
            BusinessRegistry registry,
            KeepFacts keep,
            Persons persons,
            Deadlines deadlines,
            Outbox outbox,
            MandateConfig config,
            Clock clock) {
        this.mandates = mandates;
        this.representatives = representatives;
        this.borrowers = borrowers;
        this.registry = registry;
        this.keep = keep;
        this.persons = persons;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Grants the mandate of the legal representative, or renews the one this person holds already. */
    @Transactional
    MandateView claim(UnifiedSocialCreditCode uscc, String subject, Person person) {
        RegisteredEnterprise enterprise = registered(uscc);
        if (!enterprise.legalRepresentative().is(person)) {
            throw Refusal.of(MandateRule.NOT_LEGAL_REPRESENTATIVE);
        }
        BorrowerState borrower = keep.fromRegistry(uscc, enterprise.nameZh());
        Instant now = now();
        String personHash = persons.hashOf(person);
        representatives.succeed(borrower.borrowerId(), personHash, now);
        Instant validUntil = now.plus(Duration.ofDays(config.validDays()));
        Mandate mandate = mandates.findActive(borrower.borrowerId(), subject)
                .map(held -> claimedAgain(held, personHash, validUntil))
                .orElseGet(() ->
                        persisted(Mandate.claimed(borrower.borrowerId(), subject, personHash, now, validUntil), now));
        representatives.watch(mandate, now);
        return announced(mandate, borrower);
    }

    /**
     * Lets the person who acts in this request act for the borrower as its operator, in the place of what it might do before.
     *
     * @throws Refusal {@code already-representative}, {@code mandate-limit-reached}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public MandateView giveToOperator(UUID borrowerId, String subject, Set<MandateScope> scopes, Instant validUntil) {
        Instant now = now();
        mandates.findActive(borrowerId, subject).ifPresent(held -> {
            if (held.isOf(Origin.LEGAL_REPRESENTATIVE)) {
                throw Refusal.of(MandateRule.ALREADY_REPRESENTATIVE);
            }
            replaced(held, now);
        });
        Mandate mandate = persisted(Mandate.given(borrowerId, subject, scopes, now, validUntil), now);
        mandates.flush();
        return announced(mandate, borrowers.find(borrowerId).orElseThrow());
    }

    /**
     * Lets the person who acts in this request, and holds the licence, act for the business the licence names. A legal
     * representative holds more than that already and keeps it.
     *
     * @param validUntil as the licence says; the mandate lasts no longer than any other
     * @throws Refusal {@code registry-unknown-enterprise}, {@code enterprise-dissolved}, {@code mandate-limit-reached}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public MandateView giveByLicence(
            UnifiedSocialCreditCode uscc,
            String subject,
            String licenceNo,
            Set<MandateScope> scopes,
            Instant validUntil) {
        BorrowerState borrower = keep.fromRegistry(uscc, registered(uscc).nameZh());
        Instant now = now();
        Optional<Mandate> held = mandates.findActive(borrower.borrowerId(), subject);
        if (held.filter(mandate -> mandate.isOf(Origin.LEGAL_REPRESENTATIVE)).isPresent()) {
            return MandateView.of(held.get(), borrower);
        }
        held.ifPresent(mandate -> replaced(mandate, now));
        Instant longest = now.plus(Duration.ofDays(config.validDays()));
        Mandate mandate = persisted(
                Mandate.licensed(
                        borrower.borrowerId(),
                        subject,
                        licenceNo,
                        withView(scopes),
                        now,
                        validUntil.isBefore(longest) ? validUntil : longest),
                now);
        representatives.watch(mandate, now);
        return announced(mandate, borrower);
    }

    /** Lets a natural person act for itself; again renews what it holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MandateView giveToSelf(BorrowerState borrower, String subject) {
        Instant now = now();
        Instant validUntil = now.plus(Duration.ofDays(config.validDays()));
        Optional<Mandate> held = mandates.findActive(borrower.borrowerId(), subject);
        held.ifPresent(mandate -> mandate.renew(validUntil));
        // What it holds in its household rests on the same person and is renewed with it.
        mandates.liveOf(subject, now).stream()
                .filter(own -> own.isOf(Origin.HOUSEHOLD))
                .forEach(own -> {
                    own.renew(validUntil);
                    deadlines.set(MandateEnds.KIND, own.id, validUntil);
                    outbox.append(own.published());
                });
        Mandate mandate =
                held.orElseGet(() -> persisted(Mandate.ownOf(borrower.borrowerId(), subject, now, validUntil), now));
        return announced(mandate, borrower);
    }

    /** Lets a person act for its household with every scope, in the place of what it might do before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MandateView giveToHead(BorrowerState household, String subject) {
        return giveInHousehold(household, subject, EnumSet.allOf(MandateScope.class));
    }

    /** Lets a person look at its household. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MandateView giveToMember(BorrowerState household, String subject) {
        return giveInHousehold(household, subject, EnumSet.of(MandateScope.VIEW));
    }

    /** Whoever was head looks from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letMemberLook(UUID mandateId) {
        Mandate mandate = mandates.findForChange(mandateId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (mandate.isLive(now())) {
            mandate.change(EnumSet.of(MandateScope.VIEW));
            outbox.append(mandate.published());
        }
    }

    private MandateView giveInHousehold(BorrowerState household, String subject, Set<MandateScope> scopes) {
        Instant now = now();
        Optional<Mandate> held = mandates.findActive(household.borrowerId(), subject);
        Instant validUntil = now.plus(Duration.ofDays(config.validDays()));
        held.ifPresent(mandate -> mandate.giveAnew(scopes, validUntil));
        Mandate mandate = held.orElseGet(
                () -> persisted(Mandate.inHousehold(household.borrowerId(), subject, scopes, now, validUntil), now));
        mandates.flush();
        return announced(mandate, household);
    }

    /** The person gives up its own mandate. */
    @Transactional
    MandateView revoke(UUID mandateId, String subject) {
        Mandate mandate = mandates.findForChange(mandateId)
                .filter(found -> found.subject.equals(subject))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        if (mandate.isOf(Origin.HOUSEHOLD)) {
            throw Refusal.of(MandateRule.LEAVE_THE_HOUSEHOLD);
        }
        mandate.revoke(now());
        told(mandate);
        return MandateView.of(mandate, borrowers.find(mandate.borrowerId).orElseThrow());
    }

    /** Lets a person of the help desk see what the borrower sees, in the place of an earlier session. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letLook(UUID sessionId, UUID borrowerId, String agent, Instant validUntil) {
        Instant now = now();
        mandates.findActive(borrowerId, agent).ifPresent(held -> replaced(held, now));
        Mandate mandate = Mandate.toLook(sessionId, borrowerId, agent, now, validUntil);
        mandates.persist(mandate);
        deadlines.set(MandateEnds.KIND, mandate.id, mandate.validUntil);
        outbox.append(mandate.published());
    }

    /** Ends a mandate that was given, an operator's or one to look. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dismiss(UUID mandateId) {
        Mandate mandate = mandates.findForChange(mandateId).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        mandate.revoke(now());
        told(mandate);
    }

    void end(UUID mandateId, Instant now) {
        Optional<Mandate> ended = mandates.findForChange(mandateId).filter(mandate -> mandate.expire(now));
        ended.ifPresent(this::told);
    }

    private RegisteredEnterprise registered(UnifiedSocialCreditCode uscc) {
        RegisteredEnterprise enterprise =
                registry.find(uscc).orElseThrow(() -> Refusal.of(MandateRule.REGISTRY_UNKNOWN_ENTERPRISE));
        if (enterprise.isDissolved()) {
            throw Refusal.of(MandateRule.ENTERPRISE_DISSOLVED);
        }
        return enterprise;
    }

    private static Set<MandateScope> withView(Set<MandateScope> scopes) {
        Set<MandateScope> all = EnumSet.of(MandateScope.VIEW);
        all.addAll(scopes);
        return all;
    }

    /** By a later mandate of the same person; the database lets no two of them be active. */
    private void replaced(Mandate held, Instant now) {
        held.giveWay(now);
        told(held);
        mandates.flush();
    }

    private static Mandate claimedAgain(Mandate held, String personHash, Instant validUntil) {
        held.claimAgain(personHash, validUntil);
        return held;
    }

    private Mandate persisted(Mandate mandate, Instant now) {
        if (mandates.liveOf(mandate.subject, now).size() >= config.maxLivePerPerson()) {
            throw Refusal.of(MandateRule.MANDATE_LIMIT_REACHED, config.maxLivePerPerson());
        }
        mandates.persist(mandate);
        return mandate;
    }

    private MandateView announced(Mandate mandate, BorrowerState borrower) {
        deadlines.set(MandateEnds.KIND, mandate.id, mandate.validUntil);
        outbox.append(mandate.published());
        return MandateView.of(mandate, borrower);
    }

    /** It ended, so nothing is left to wait for. */
    private void told(Mandate ended) {
        deadlines.clear(MandateEnds.KIND, ended.id);
        deadlines.clear(RegisterAskedAgain.KIND, ended.id);
        outbox.append(ended.published());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
