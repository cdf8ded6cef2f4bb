package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.whitelist.listtype.ListType.FieldGroup;
import org.crediteasyloan.whitelist.listtype.ListTypes;
import org.jspecify.annotations.Nullable;

/** Shows leads to receivers, each field group only on its basis, and reports every read that was not masked. */
@ApplicationScoped
class ReadLeads {

    private final Leads leads;
    private final LeadSources sources;
    private final ContactConsents consents;
    private final ListTypes listTypes;
    private final Outbox outbox;
    private final Clock clock;

    ReadLeads(
            Leads leads,
            LeadSources sources,
            ContactConsents consents,
            ListTypes listTypes,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.sources = sources;
        this.consents = consents;
        this.listTypes = listTypes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Page<LeadView> page(Receiver receiver, Leads.Wish wish, @Nullable String cursor, int limit) {
        Position after = Position.fromCursor(cursor);
        List<Leads.Placed> page = leads.after(wish, after, limit);
        Map<UUID, LeadView> views = show(page.stream().map(Leads.Placed::lead).toList(), receiver);
        return Page.of(
                page,
                Leads.Placed::position,
                placed -> java.util.Objects.requireNonNull(views.get(placed.lead().id)),
                after);
    }

    @Transactional
    LeadView get(UUID leadId, Receiver receiver) {
        Lead lead = leads.get(leadId, receiver.listTypeCodes());
        return java.util.Objects.requireNonNull(show(List.of(lead), receiver).get(leadId));
    }

    private Map<UUID, LeadView> show(List<Lead> shown, Receiver receiver) {
        Instant now = clock.instant();
        Map<UUID, UUID> consentByBorrower =
                consents.liveFor(shown.stream().map(lead -> lead.borrowerId).toList(), receiver.code(), now);
        Map<UUID, List<ParticipantCode>> authorities =
                sources.authoritiesOf(shown.stream().map(lead -> lead.id).toList());
        Map<UUID, LeadView> views = new java.util.HashMap<>();
        for (Lead lead : shown) {
            Optional<String> identityBasis = basis(lead, FieldGroup.IDENTITY, receiver, consentByBorrower);
            Optional<String> contactBasis = basis(lead, FieldGroup.CONTACT, receiver, consentByBorrower);
            report(lead, receiver, identityBasis, contactBasis, now);
            views.put(
                    lead.id,
                    view(
                            lead,
                            receiver,
                            identityBasis.isPresent(),
                            contactBasis.isPresent(),
                            authorities.getOrDefault(lead.id, List.of())));
        }
        return views;
    }

    /** Why this receiver may see the group: the consent's id or the legal basis; empty where it is masked. */
    private Optional<String> basis(Lead lead, FieldGroup group, Receiver receiver, Map<UUID, UUID> consentByBorrower) {
        boolean isAvailable = switch (lead.state()) {
            case LeadState.Open _ -> true;
            case LeadState.Leased leased -> leased.bank().equals(receiver.code());
            case LeadState.AwaitingConfirmation _, LeadState.Closed _ -> false;
        };
        if (!isAvailable) {
            return Optional.empty();
        }
        var listType = listTypes.get(lead.listTypeCode);
        return listType.isOpenByLaw(group)
                ? Optional.of(listType.legalBasisZh(group))
                : Optional.ofNullable(consentByBorrower.get(lead.borrowerId)).map(UUID::toString);
    }

    private void report(
            Lead lead, Receiver receiver, Optional<String> identityBasis, Optional<String> contactBasis, Instant now) {
        identityBasis.ifPresent(basis -> report(lead, receiver, "lead-identity", basis, now));
        contactBasis.ifPresent(basis -> report(lead, receiver, "lead-contact", basis, now));
    }

    private void report(Lead lead, Receiver receiver, String what, String basis, Instant now) {
        outbox.append(new AccessRecorded(Ids.next(), lead.borrowerId, receiver.code(), "whitelist", what, basis, now));
    }

    private static LeadView view(
            Lead lead,
            Receiver receiver,
            boolean showsIdentity,
            boolean showsContact,
            List<ParticipantCode> authorities) {
        boolean isHeldByReceiver =
                lead.status == LeadStatus.LEASED && receiver.code().value().equals(lead.bank);
        return new LeadView(
                lead.id,
                lead.version,
                lead.listTypeCode,
                lead.status,
                new RegionCode(lead.regionCode),
                lead.industryCode == null ? null : new IndustryCode(lead.industryCode),
                List.of(lead.tags),
                lead.need(),
                showsIdentity ? lead.borrowerId : null,
                showsIdentity ? lead.uscc : null,
                showsIdentity ? lead.nameZh : null,
                showsContact ? new LeadView.Contact(lead.legalRepresentative, lead.phone) : null,
                isHeldByReceiver && lead.leasedUntil != null
                        ? new LeadView.Lease(lead.leasedUntil, lead.feedbackDueAt, lead.feedbackOverdue)
                        : null,
                authorities,
                lead.endorsedOn,
                lead.validUntil,
                lead.openedAt,
                lead.changedAt);
    }
}
