package org.crediteasyloan.directory.sandbox;

import java.util.List;

/** What is open to sandbox banks, in all services: the operations whose contract says {@code x-open-to-sandbox}, which a test compares. */
final class SandboxOperations {

    static final List<String> ALL = List.of(
            "GET /whitelist/v1/lead-outcomes",
            "GET /whitelist/v1/leads",
            "GET /whitelist/v1/leads/{leadId}",
            "POST /whitelist/v1/leads/{leadId}/feedback",
            "POST /whitelist/v1/leads/{leadId}/lease",
            "POST /whitelist/v1/leads/{leadId}/release",
            "GET /whitelist/v1/list-types",
            "POST /whitelist/v1/sandbox-leads",
            "DELETE /whitelist/v1/webhook-subscription",
            "GET /whitelist/v1/webhook-subscription",
            "POST /whitelist/v1/webhook-subscription",
            "POST /whitelist/v1/webhook-subscription/pause",
            "POST /whitelist/v1/webhook-subscription/replay",
            "POST /whitelist/v1/webhook-subscription/resume",
            "POST /whitelist/v1/webhook-subscription/secret",
            "POST /whitelist/v1/webhook-subscription/test");

    private SandboxOperations() {}
}
