/**
 * What a loan costs (综合融资成本): rate, fees and repayment method made comparable across products.
 *
 * <p>Pure. The rates of a table, the subsidy formula and the convention of printing come in as values.
 */
@NullMarked
package org.crediteasyloan.catalog.cost;

import org.jspecify.annotations.NullMarked;
