package org.crediteasyloan.directory.reference;

import java.time.Instant;

/**
 * A published version of a table as callers see it.
 *
 * @param source the document and item it was taken from
 */
record ReferenceTableView(String table, long version, String source, ReferenceContent content, Instant publishedAt) {}
