package org.crediteasyloan.directory.reference;

import java.time.Instant;

/** A published table without what it holds. */
record ReferenceTableSummary(String table, long version, Instant publishedAt) {}
