/**
 * Loans (贷款) as the bank reports them: signed, disbursed, interest paid; each report is checked against the contract.
 *
 * <p>What a loan earns in subsidies is decided elsewhere, from the events told here.
 */
@NullMarked
package org.crediteasyloan.routing.loan;

import org.jspecify.annotations.NullMarked;
