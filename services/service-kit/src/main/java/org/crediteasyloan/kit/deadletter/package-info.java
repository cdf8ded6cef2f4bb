/**
 * Dead letters (死信): messages this service could not handle, listed, replayed or discarded by an operator.
 *
 * <p>The topic is the truth and outlives the database; the table is its index, filled again from the topic's beginning at
 * each start. Knows messages, no event of any domain.
 */
@NullMarked
package org.crediteasyloan.kit.deadletter;

import org.jspecify.annotations.NullMarked;
