package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.kit.dispatch.Dispatches;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListType.FieldGroup;
import org.crediteasyloan.whitelist.listtype.ListTypes;
import org.jspecify.annotations.Nullable;

/** Shows leads to receivers, each field group only on its basis, and reports every read that was not masked. */
@ApplicationScoped
class ReadLeads {

    private final Leads leads;
    private final LeadSources sources;
    private final LeadContacts contacts;
    private final ContactConsents consents;
    private final ListTypes listTypes;
    private final LeadReach reach;
    private final Dispatches dispatches;
    private final Outbox outbox;
    private final Clock clock;

    ReadLeads(
            Leads leads,
            LeadSources sources,
            LeadContacts contacts,
            ContactConsents consents,
            ListTypes listTypes,
            LeadReach reach,
            Dispatches dispatches,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.sources = sources;
        this.contacts = contacts;
        this.consents = consents;
        this.listTypes = listTypes;
        this.reach = reach;
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Page<LeadView> page(Receiver receiver, Leads.Wish wish, @Nullable String cursor, int limit) {
        Position after = Position.fromCursor(cursor);
        List<Leads.Placed> page = leads.after(receiver, wish, after, limit);
        Map<UUID, LeadView> views = show(page.stream().map(Leads.Placed::lead).toList(), receiver);
        return Page.of(
                page, Leads.Placed::position, placed -> Objects.requireNonNull(views.get(placed.lead().id)), after);
    }

    @Transactional
    LeadView get(UUID leadId, Receiver receiver) {
        Lead lead = reach.require(leads.get(leadId, receiver));
        return Objects.requireNonNull(show(List.of(lead), receiver).get(leadId));
    }

    private Map<UUID, LeadView> show(List<Lead> shown, Receiver receiver) {
        Instant now = clock.instant();
        Map<UUID, UUID> consentByBorrower =
                consents.liveFor(shown.stream().map(lead -> lead.borrowerId).toList(), receiver.code(), now);
        List<UUID> leadIds = shown.stream().map(lead -> lead.id).toList();
        Map<UUID, List<ParticipantCode>> authorities = sources.authoritiesOf(leadIds);
        Map<UUID, DispatchView> dispatchByLead = dispatches.of(leadIds);
        Map<UUID, LeadContacts.Known> contactByLead = contacts.of(leadIds);
        Map<String, ListType> types =
                listTypes.all().stream().collect(Collectors.toMap(ListType::code, Function.identity()));
        Map<UUID, LeadView> views = new HashMap<>();
        for (Lead lead : shown) {
            ListType listType = Objects.requireNonNull(types.get(lead.listTypeCode));
            Optional<UUID> consent = Optional.ofNullable(consentByBorrower.get(lead.borrowerId));
            Optional<String> identityBasis = basis(lead, listType, FieldGroup.IDENTITY, receiver, consent);
            Optional<String> contactBasis = basis(lead, listType, FieldGroup.CONTACT, receiver, consent);
            report(lead, receiver, identityBasis, contactBasis, now);
            views.put(
                    lead.id,
                    view(
                            lead,
                            Objects.requireNonNull(contactByLead.get(lead.id)),
                            receiver,
                            identityBasis.isPresent(),
                            contactBasis.isPresent(),
                            authorities.getOrDefault(lead.id, List.of()),
                            Optional.ofNullable(dispatchByLead.get(lead.id))));
        }
        return views;
    }

    /** Why this receiver may see the group: the legal basis or the consent's id; empty where it is masked. */
    private static Optional<String> basis(
            Lead lead, ListType listType, FieldGroup group, Receiver receiver, Optional<UUID> consent) {
        Optional<String> law =
                listType.isOpenByLaw(group) ? Optional.of(listType.legalBasisZh(group)) : Optional.empty();
        Optional<String> any = law.or(() -> consent.map(UUID::toString))
                .or(() -> lead.isInvented() ? Optional.of("invented") : Optional.empty());
        return switch (lead.state()) {
            case LeadState.AwaitingConfirmation _ -> law;
            case LeadState.Open _ -> any;
            case LeadState.Leased leased -> leased.bank().equals(receiver.code()) ? any : Optional.empty();
            case LeadState.Closed _ -> Optional.empty();
        };
    }

    private void report(
            Lead lead, Receiver receiver, Optional<String> identityBasis, Optional<String> contactBasis, Instant now) {
        if (lead.isInvented()) {
            return;
        }
        identityBasis.ifPresent(basis -> report(lead, receiver, "lead-identity", basis, now));
        contactBasis.ifPresent(basis -> report(lead, receiver, "lead-contact", basis, now));
    }

    private void report(Lead lead, Receiver receiver, String what, String basis, Instant now) {
        outbox.append(
                new AccessRecorded(Ids.next(), lead.borrowerId, receiver.code(), "whitelist", what, basis, now, null));
    }

    private static LeadView view(
            Lead lead,
            LeadContacts.Known known,
            Receiver receiver,
            boolean showsIdentity,
            boolean showsContact,
            List<ParticipantCode> authorities,
            Optional<DispatchView> dispatch) {
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
                showsIdentity ? known.uscc() : null,
                showsIdentity ? known.nameZh() : null,
                showsContact ? new LeadView.Contact(known.legalRepresentative(), known.phone()) : null,
                isHeldByReceiver && lead.leasedUntil != null
                        ? new LeadView.Lease(lead.leasedUntil, lead.feedbackDueAt, lead.feedbackOverdue)
                        : null,
                dispatch.filter(_ -> isHeldByReceiver).orElse(null),
                authorities,
                lead.endorsedOn,
                lead.validUntil,
                lead.openedAt,
                lead.changedAt);
    }
}
