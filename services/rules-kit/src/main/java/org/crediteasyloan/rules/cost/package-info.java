/**
 * Cost of a loan (综合融资成本): repayment plans and the yearly rate of everything the borrower pays.
 *
 * <p>Knows principal, rate, months and fees; conventions of rounding come in as data.
 */
@NullMarked
package org.crediteasyloan.rules.cost;

import org.jspecify.annotations.NullMarked;
