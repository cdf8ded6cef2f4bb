/**
 * Subsidy formulas (补贴公式) held as data, and what one interest period is entitled to.
 *
 * <p>Knows one loan and one period. Budgets, stacking and who may apply belong to the scheme owner.
 */
@NullMarked
package org.crediteasyloan.rules.subsidy;

import org.jspecify.annotations.NullMarked;
