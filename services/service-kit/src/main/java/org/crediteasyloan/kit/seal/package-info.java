/**
 * Sealing (封存): one sealer chains the entries of ended transactions and signs heads that others hold.
 *
 * <p>What a seal and a head are, and how they are verified without a database, is said in {@code trust-kit}.
 */
@NullMarked
package org.crediteasyloan.kit.seal;

import org.jspecify.annotations.NullMarked;
