package org.crediteasyloan.kit.probe;

import jakarta.ws.rs.Path;
import org.crediteasyloan.kit.webhook.WebhookOperations;

@Path("/probe/webhook-subscription")
public class ProbeWebhookResource extends WebhookOperations {}
