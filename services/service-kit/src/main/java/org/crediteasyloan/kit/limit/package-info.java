/**
 * Limits (限流与防护): what one caller, one connection and one body may cost, and the headers every answer carries.
 *
 * <p>Knows requests and who calls, no domain. Rates and bounds act before a worker thread or the database is asked, the quotas of
 * a day after the admission, from memory.
 */
@NullMarked
package org.crediteasyloan.kit.limit;

import org.jspecify.annotations.NullMarked;
