package org.crediteasyloan.whitelist.columnword;

import java.time.Instant;
import org.crediteasyloan.whitelist.row.ListField;

/**
 * What one header means in the lists of an authority (列名).
 *
 * @param header without blanks and unit
 */
record ColumnWord(String header, ListField field, Instant confirmedAt) {}
