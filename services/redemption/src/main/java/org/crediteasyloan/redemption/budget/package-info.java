/**
 * Budgets (预算): what a scheme may pay out in a calendar year; proposed by one person, approved by another.
 *
 * <p>A later approval for the same year adds to it (追加). An approved budget is a posting in the ledger; what it has left is
 * known there alone.
 */
@NullMarked
package org.crediteasyloan.redemption.budget;

import org.jspecify.annotations.NullMarked;
