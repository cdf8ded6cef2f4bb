package org.crediteasyloan.routing.assignment;

import java.time.Instant;
import java.util.UUID;

/** What a bank gets for its refusal; the application itself is no longer its to see. */
record RefusalReceipt(UUID applicationId, String reasonCode, boolean repairable, Instant refusedAt) {}
