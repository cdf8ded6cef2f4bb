/**
 * Leads (融资线索): one per borrower and list type, opened from accepted rows, confirmed by the borrower, taken by one receiver
 * at a time under a lease that ends by itself, closed by feedback.
 *
 * <p>Knows borrowers and consents by their events only; knows rows as they are handed in. Masks until the law or the borrower opens.
 */
@NullMarked
package org.crediteasyloan.whitelist.lead;

import org.jspecify.annotations.NullMarked;
