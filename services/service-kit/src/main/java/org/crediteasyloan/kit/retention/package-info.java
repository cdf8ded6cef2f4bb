/**
 * Retention (保存期限): what is kept for a time goes when that time is over.
 *
 * <p>A service declares its rules; one timer removes what has ended, in small transactions that tell the audit trail how much
 * went. Knows tables and periods, and nothing of what the rows say.
 */
@NullMarked
package org.crediteasyloan.kit.retention;

import org.jspecify.annotations.NullMarked;
