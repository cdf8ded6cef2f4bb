/**
 * How much of the database's speed a loan application keeps (贷款申请吞吐) on its way through HTTP, token and service.
 * Knows the public operation, what the database logs of it, and the states that loan-routing copies.
 */
@NullMarked
package org.crediteasyloan.bench.submit;

import org.jspecify.annotations.NullMarked;
