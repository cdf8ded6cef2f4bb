package org.crediteasyloan.whitelist.lead;

import java.util.UUID;

/** Which lead was invented (沙箱线索); its bank pulls it as it pulls every other. */
record SandboxLead(UUID leadId) {}
