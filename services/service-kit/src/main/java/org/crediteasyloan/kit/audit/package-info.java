/**
 * The audit trail (审计): every decision, read and change leaves an entry in its transaction, without a lock and unchained.
 *
 * <p>Put in order, chained and signed afterwards by {@link org.crediteasyloan.kit.seal}.
 */
@NullMarked
package org.crediteasyloan.kit.audit;

import org.jspecify.annotations.NullMarked;
