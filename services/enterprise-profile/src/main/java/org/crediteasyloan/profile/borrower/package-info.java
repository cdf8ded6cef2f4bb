/**
 * Borrowers (融资主体): one per unified social credit code, created by the first who names it, enriched by whoever states more.
 *
 * <p>Keeps every statement with source and day; who reads them, and what they are used for, is not known here.
 */
@NullMarked
package org.crediteasyloan.profile.borrower;

import org.jspecify.annotations.NullMarked;
