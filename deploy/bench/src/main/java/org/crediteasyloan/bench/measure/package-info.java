/**
 * How results are counted and shown (统计与报表): percentiles, spreads over runs, aims, one table.
 * Knows numbers only, nothing of what was measured.
 */
@NullMarked
package org.crediteasyloan.bench.measure;

import org.jspecify.annotations.NullMarked;
