package org.crediteasyloan.whitelist.batch;

import java.util.UUID;

/** Told in the transaction that received the list. */
record BatchReceived(UUID batchId) {}
