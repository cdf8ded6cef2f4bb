/**
 * Copies (副本) of what other services own and every service asks: participants, reference data, mandates.
 *
 * <p>Filled from compacted topics; an older version never overwrites a later one.
 */
@NullMarked
package org.crediteasyloan.kit.copy;

import org.jspecify.annotations.NullMarked;
