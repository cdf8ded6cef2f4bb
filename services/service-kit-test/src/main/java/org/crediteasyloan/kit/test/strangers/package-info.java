/**
 * Strangers (外人): everybody who has no business with somebody's objects tries every operation of a contract on them.
 *
 * <p>The calls come from the OpenAPI file; a service's test says what the objects are. Knows HTTP, tokens and tables, no service.
 */
@NullMarked
package org.crediteasyloan.kit.test.strangers;

import org.jspecify.annotations.NullMarked;
