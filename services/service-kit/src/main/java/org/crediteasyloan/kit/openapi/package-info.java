/** Adds to the OpenAPI document what holds for every operation: the idempotency key, problems, the bearer token. */
@NullMarked
package org.crediteasyloan.kit.openapi;

import org.jspecify.annotations.NullMarked;
