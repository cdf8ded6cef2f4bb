/**
 * Fiscal schemes (财政支持政策): drafted by one person, published whole by another, immutable from then on.
 *
 * <p>Every version keeps its own terms; a loan is judged by the version valid on the day it was paid out. Knows no money.
 */
@NullMarked
package org.crediteasyloan.redemption.scheme;

import org.jspecify.annotations.NullMarked;
