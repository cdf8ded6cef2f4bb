/**
 * What verification, role and row-level security cost (安全开销) on a read.
 * Knows one public read and the build of the same service without walls.
 */
@NullMarked
package org.crediteasyloan.bench.secured;

import org.jspecify.annotations.NullMarked;
