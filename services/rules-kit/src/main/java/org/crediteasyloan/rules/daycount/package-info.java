/**
 * Day counts (计息天数): how many days of interest lie between two dates, over which year.
 *
 * <p>Knows dates alone. A missing convention is refused, because every guess costs somebody money.
 */
@NullMarked
package org.crediteasyloan.rules.daycount;

import org.jspecify.annotations.NullMarked;
