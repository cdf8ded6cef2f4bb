package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSource;
import org.crediteasyloan.profile.fact.FactValue;

/** Creates or enriches a borrower with what somebody stated, and tells the others when what they know of it changed. */
@ApplicationScoped
public class KeepFacts {

    private final Borrowers borrowers;
    private final FactStatements statements;
    private final ListEndorsements endorsements;
    private final BorrowerFacts facts;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Event<FactsChanged> changed;
    private final Clock clock;

    KeepFacts(
            Borrowers borrowers,
            FactStatements statements,
            ListEndorsements endorsements,
            BorrowerFacts facts,
            Deadlines deadlines,
            Outbox outbox,
            Event<FactsChanged> changed,
            Clock clock) {
        this.borrowers = borrowers;
        this.statements = statements;
        this.endorsements = endorsements;
        this.facts = facts;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Keeps an accepted row. The same row again changes nothing, whatever message brought it, as long as the endorsement is
     * there to remember it by: once its list has ended, or the borrower had it erased, a message that is replayed long after
     * brings both back.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void fromListing(ListingRowAccepted row) {
        Instant now = now();
        Borrower borrower = borrowers.findOrCreateForChange(row.uscc(), now);
        if (endorsements.findByIdOptional(row.rowId()).isPresent()) {
            return;
        }
        endorsements.persist(ListEndorsement.of(borrower.id, row));
        deadlines.set(
                ListEndorsementEnds.KIND,
                row.rowId(),
                BusinessDay.startOf(row.validUntil().plusDays(1)));
        keep(borrower, ListingFacts.of(row, BusinessDay.at(now)), now);
    }

    /**
     * Keeps what the register says.
     *
     * @return the borrower, locked until the transaction ends
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BorrowerState fromRegistry(UnifiedSocialCreditCode uscc, String registeredNameZh) {
        Instant now = now();
        Borrower borrower = borrowers.findOrCreateForChange(uscc, now);
        keep(borrower, RegistryFacts.of(uscc, registeredNameZh, BusinessDay.at(now)), now);
        return borrower.published();
    }

    /**
     * Keeps where a natural person says it lives, of one it finds by the keyed hash of its identity or begins.
     *
     * @return the borrower, locked until the transaction ends
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BorrowerState fromPerson(String identityHash, RegionCode livesIn) {
        Instant now = now();
        Borrower borrower = borrowers.findOrCreatePersonForChange(identityHash, now);
        keep(borrower, List.of(livesIn(livesIn, BusinessDay.at(now))), now);
        return borrower.published();
    }

    /**
     * Keeps where a new household says it lives.
     *
     * @return the borrower, locked until the transaction ends
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BorrowerState fromHousehold(UUID householdId, RegionCode livesIn) {
        Instant now = now();
        Borrower borrower = borrowers.getForChange(householdId);
        keep(borrower, List.of(livesIn(livesIn, BusinessDay.at(now))), now);
        return borrower.published();
    }

    /** Whether it may begin something from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void standing(UUID borrowerId, BorrowerState.Standing standing) {
        Borrower borrower = borrowers.getForChange(borrowerId);
        if (borrower.stand(standing)) {
            outbox.append(borrower.published());
        }
    }

    /** Keeps what a borrower says of itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fromItself(UUID borrowerId, List<Fact> declared) {
        keep(borrowers.getForChange(borrowerId), declared, now());
    }

    /** What followed from facts that are gone is withdrawn; a borrower nobody has heard of stays unheard of. */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterErasure(UUID borrowerId) {
        if (borrowers
                .findRow(borrowerId)
                .filter(borrower -> borrower.version > 0)
                .isPresent()) {
            keep(borrowers.getForChange(borrowerId), List.of(), now());
        }
    }

    /** By a timer, after new thresholds: what hangs on the size is told only where the borrower has another one now. */
    void tellSizeAgain(UUID borrowerId, Instant now) {
        Borrower borrower = borrowers.getForChange(borrowerId);
        if (borrower.follow(facts.sheetOf(borrower, now))) {
            outbox.append(borrower.published());
            changed.fire(new FactsChanged(borrower.id));
        }
    }

    private static Fact livesIn(RegionCode region, LocalDate today) {
        return new Fact(FactName.REGION_CODE, new FactValue.Text(region.value()), new FactSource.Declared(), today);
    }

    private void keep(Borrower borrower, List<Fact> stated, Instant now) {
        statements.keep(borrower.id, stated, now);
        if (borrower.follow(facts.sheetOf(borrower, now))) {
            outbox.append(borrower.published());
        }
        changed.fire(new FactsChanged(borrower.id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
