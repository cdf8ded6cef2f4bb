/** Loan applications (贷款申请) and their way to a bank, owned by loan-routing. */
@NullMarked
package org.crediteasyloan.contracts.event.application;

import org.jspecify.annotations.NullMarked;
