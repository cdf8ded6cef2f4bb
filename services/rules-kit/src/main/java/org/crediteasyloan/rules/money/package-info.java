/**
 * Exact division of money (金额拆分) and amounts that grow with rate and time.
 *
 * <p>Knows fen, ratios and rounding rules; not what the money is for.
 */
@NullMarked
package org.crediteasyloan.rules.money;

import org.jspecify.annotations.NullMarked;
