package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;

/** Opens a borrower's leads when it lets receivers see its contact, and masks them when it takes that back. */
@ApplicationScoped
class ConfirmLeads {

    static final String CONSENT_END = "lead-consent-end";

    private final Leads leads;
    private final KnownBorrowers borrowers;
    private final ContactConsents consents;
    private final ListTypes listTypes;
    private final LeadTransitions transitions;
    private final Deadlines deadlines;

    ConfirmLeads(
            Leads leads,
            KnownBorrowers borrowers,
            ContactConsents consents,
            ListTypes listTypes,
            LeadTransitions transitions,
            Deadlines deadlines) {
        this.leads = leads;
        this.borrowers = borrowers;
        this.consents = consents;
        this.listTypes = listTypes;
        this.transitions = transitions;
        this.deadlines = deadlines;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void consentChanged(ConsentState consent, Instant now) {
        borrowers.enter(consent.borrowerId());
        consents.keep(consent);
        deadlines.set(CONSENT_END, consent.consentId(), consent.validUntil());
        reconsider(consent.borrowerId(), now);
    }

    /** A removed consent is a revoked one that leaves no copy. */
    @Transactional(Transactional.TxType.MANDATORY)
    void consentRemoved(UUID consentId, Instant now) {
        consents.borrowerOf(consentId).ifPresent(borrowerId -> {
            borrowers.enter(borrowerId);
            consents.revoke(consentId);
            deadlines.clear(CONSENT_END, consentId);
            reconsider(borrowerId, now);
            consents.forget(consentId);
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void consentEnded(UUID consentId, Instant now) {
        consents.borrowerOf(consentId).ifPresent(borrowerId -> {
            borrowers.enter(borrowerId);
            reconsider(borrowerId, now);
        });
    }

    private void reconsider(UUID borrowerId, Instant now) {
        LeadCommand command = consents.isAnyLive(borrowerId, now) ? new LeadCommand.Confirm() : new LeadCommand.Mask();
        for (Lead lead : leads.listLiveForChange(borrowerId)) {
            if (!listTypes.get(lead.listTypeCode).isOpenByLaw(ListType.FieldGroup.CONTACT)) {
                transitions.apply(command, lead, now);
                // Also where the state stays: another receiver may see more, or less, than before.
                lead.touch(now);
            }
        }
    }
}
