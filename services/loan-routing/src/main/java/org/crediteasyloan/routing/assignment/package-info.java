/**
 * The bank's side (银行分派): applications assigned to it, pulled by cursor; it takes or refuses each within its deadline.
 *
 * <p>An application that goes to another bank appears once more as revoked, so that the bank drops what it holds.
 */
@NullMarked
package org.crediteasyloan.routing.assignment;

import org.jspecify.annotations.NullMarked;
