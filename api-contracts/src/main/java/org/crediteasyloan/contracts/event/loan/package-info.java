/** Loans as banks report them (贷款), owned by loan-routing. */
@NullMarked
package org.crediteasyloan.contracts.event.loan;

import org.jspecify.annotations.NullMarked;
