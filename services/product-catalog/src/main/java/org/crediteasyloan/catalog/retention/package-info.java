/**
 * Retention (保存期限): what becomes of a borrower's facts when it asks that its data go. Knows its table, and no other feature.
 */
@NullMarked
package org.crediteasyloan.catalog.retention;

import org.jspecify.annotations.NullMarked;
