/**
 * One effect per request (幂等): same key and same body get the first answer, same key and another body a problem.
 *
 * <p>The record commits with what the request did, so there is no moment in which one exists without the other.
 */
@NullMarked
package org.crediteasyloan.kit.idempotency;

import org.jspecify.annotations.NullMarked;
