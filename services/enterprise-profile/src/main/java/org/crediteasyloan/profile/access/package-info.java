/**
 * Reading borrowers' data (数据访问): by their own people, and by a bank with their consent, which leaves an entry in the log.
 *
 * <p>The log also takes what other services report, so that the borrower sees every read in one place.
 */
@NullMarked
package org.crediteasyloan.profile.access;

import org.jspecify.annotations.NullMarked;
