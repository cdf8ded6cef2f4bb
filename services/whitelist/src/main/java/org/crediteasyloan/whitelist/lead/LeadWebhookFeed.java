package org.crediteasyloan.whitelist.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.webhook.WebhookFeed;
import org.crediteasyloan.whitelist.listtype.ListTypes;

/** Tells a receiver of the leads its feed shows it, in the feed's order: new ones, and those that changed. */
@ApplicationScoped
class LeadWebhookFeed implements WebhookFeed {

    private final Leads leads;
    private final ListTypes listTypes;

    LeadWebhookFeed(Leads leads, ListTypes listTypes) {
        this.leads = leads;
        this.listTypes = listTypes;
    }

    @Override
    public String messageType() {
        return "lead.changed";
    }

    @Override
    public Set<ParticipantKind> readers() {
        return Receiver.KINDS;
    }

    @Override
    public Optional<Item> next(ParticipantCode reader, ParticipantKind kind, Position after) {
        return leads.nextAfter(new Receiver(reader, listTypes.codesReceivedBy(kind)), after);
    }
}
