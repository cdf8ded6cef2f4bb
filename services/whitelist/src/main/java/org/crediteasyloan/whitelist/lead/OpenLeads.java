package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.lead.LeadOpened;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;

/**
 * Opens a lead when a row and its borrower are both known, whichever came first; a further row of the same borrower and list
 * type enriches the lead.
 */
@ApplicationScoped
public class OpenLeads {

    private final Leads leads;
    private final LeadSources sources;
    private final LeadContacts contacts;
    private final KnownBorrowers borrowers;
    private final ContactConsents consents;
    private final ListTypes listTypes;
    private final LeadTransitions transitions;
    private final Outbox outbox;

    OpenLeads(
            Leads leads,
            LeadSources sources,
            LeadContacts contacts,
            KnownBorrowers borrowers,
            ContactConsents consents,
            ListTypes listTypes,
            LeadTransitions transitions,
            Outbox outbox) {
        this.leads = leads;
        this.sources = sources;
        this.contacts = contacts;
        this.borrowers = borrowers;
        this.consents = consents;
        this.listTypes = listTypes;
        this.transitions = transitions;
        this.outbox = outbox;
    }

    /** To be called once before rows are taken, in their transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdBorrowersStill() {
        borrowers.holdStill();
    }

    /** A row of an approved batch. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(AcceptedRow row, Instant now) {
        sources.add(row, now);
        borrowers.find(row.claim().uscc()).ifPresent(borrowerId -> place(row, borrowerId, now));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void borrowerKnown(BorrowerState borrower, Instant now) {
        borrowers.enter(borrower.borrowerId());
        borrowers.keep(borrower);
        LocalDate today = LocalDate.ofInstant(now, WorkingDayCalendar.ZONE);
        // Lists name their borrowers by code, so no row waits for a person or a household.
        borrower.registration()
                .ifPresent(enterprise -> sources.waiting(enterprise.uscc(), today)
                        .forEach(row -> place(row, borrower.borrowerId(), now)));
    }

    private void place(AcceptedRow row, UUID borrowerId, Instant now) {
        Optional<Lead> live = leads.findLiveForChange(borrowerId, row.listTypeCode());
        boolean takesOver = live.map(lead -> lead.enrich(row, now)).orElse(true);
        Lead lead = live.orElseGet(() -> open(row, borrowerId, now));
        transitions.keepValidity(lead.id, lead.validUntil);
        // An approval places thousands; without this each would be looked at again for every further one.
        leads.flush();
        leads.getEntityManager().detach(lead);
        // The database asks of what follows whose lead it is, so the lead is there by now.
        if (takesOver) {
            contacts.keep(lead.id, row.claim());
        }
        sources.assign(row.rowId(), lead.id);
    }

    private Lead open(AcceptedRow row, UUID borrowerId, Instant now) {
        ListType listType = listTypes.get(row.listTypeCode());
        boolean isOpen = listType.isOpenByLaw(ListType.FieldGroup.CONTACT) || consents.isAnyLive(borrowerId, now);
        LeadState state = isOpen ? new LeadState.Open() : new LeadState.AwaitingConfirmation();
        Lead lead = Lead.opened(Ids.next(), borrowerId, row, state, now);
        leads.persist(lead);
        outbox.append(new LeadOpened(
                lead.id,
                row.rowId(),
                borrowerId,
                row.listTypeCode(),
                row.authority(),
                row.claim().regionCode(),
                lead.need(),
                now));
        return lead;
    }
}
