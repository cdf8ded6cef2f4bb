/** Signed heads of audit trails (审计链头): published by every service, held by whoever wants to check it later. */
@NullMarked
package org.crediteasyloan.contracts.event.audit;

import org.jspecify.annotations.NullMarked;
