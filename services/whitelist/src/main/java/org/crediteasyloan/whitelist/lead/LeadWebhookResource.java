package org.crediteasyloan.whitelist.lead;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.identity.OpenToSandbox;
import org.crediteasyloan.kit.webhook.WebhookOperations;

/** Webhooks for the feed of leads. */
@OpenToSandbox
@Path("/whitelist/v1/webhook-subscription")
class LeadWebhookResource extends WebhookOperations {}
