/**
 * Matching (产品匹配): every listed product for one borrower, with the verdict and the reason of every criterion.
 *
 * <p>Runs inside the platform on the facts of a live matching consent; no bank learns anything, no credit query is made, and no
 * payment changes the rank.
 */
@NullMarked
package org.crediteasyloan.catalog.matching;

import org.jspecify.annotations.NullMarked;
