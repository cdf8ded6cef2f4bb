/**
 * The help desk (服务台协助): asks a borrower to let one of its people look, and the borrower approves and ends it.
 *
 * <p>A session that was approved is a mandate to look; what is read under it is told to the borrower by whoever shows it.
 */
@NullMarked
package org.crediteasyloan.profile.help;

import org.jspecify.annotations.NullMarked;
