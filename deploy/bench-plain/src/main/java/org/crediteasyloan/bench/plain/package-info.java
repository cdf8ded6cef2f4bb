/**
 * Loan routing without its walls (无防护对照): tokens are believed, the database is not told who acts.
 * Only what the benchmark {@code secured} compares with; no other module knows it and no platform starts it.
 */
@NullMarked
package org.crediteasyloan.bench.plain;

import org.jspecify.annotations.NullMarked;
