/**
 * Households (家庭): natural persons who borrow together. One proposes it and is its head, the others agree when they sign in; the head
 * acts, the members look, each may leave, and the head hands over.
 *
 * <p>Keeps who belongs to it, names sealed. What they may do are mandates, whether it may begin something is told with the borrower.
 */
@NullMarked
package org.crediteasyloan.profile.household;

import org.jspecify.annotations.NullMarked;
