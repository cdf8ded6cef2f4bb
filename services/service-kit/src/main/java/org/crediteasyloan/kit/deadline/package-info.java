/**
 * Deadlines (时限): a row per deadline, taken when due by one of many instances.
 *
 * <p>A state that somebody must leave in time sets one when it is entered and clears it when it is left.
 */
@NullMarked
package org.crediteasyloan.kit.deadline;

import org.jspecify.annotations.NullMarked;
