/**
 * Usage and statements (用量与账单): what a bureau delivered to a bank, once and at the price agreed, summed up each month.
 *
 * <p>Knows lines, their disputes and the bank and bureau they are between; nothing of whom a report is about. The platform takes no fee.
 */
@NullMarked
package org.crediteasyloan.profile.statement;

import org.jspecify.annotations.NullMarked;
