package org.crediteasyloan.routing.assignment;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.webhook.WebhookOperations;

/** Webhooks for the feed of assignments. */
@Path("/loan-routing/v1/webhook-subscription")
class AssignmentWebhookResource extends WebhookOperations {}
