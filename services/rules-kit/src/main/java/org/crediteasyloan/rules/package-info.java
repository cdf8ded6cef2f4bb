/**
 * Pure rules (规则): criteria, cost, money splits, day counts, working days.
 *
 * <p>No Quarkus, no clock, no I/O: everything a rule needs comes in as a value.
 */
@NullMarked
package org.crediteasyloan.rules;

import org.jspecify.annotations.NullMarked;
