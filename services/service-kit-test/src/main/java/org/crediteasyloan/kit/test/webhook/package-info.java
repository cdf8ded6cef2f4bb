/**
 * A bank's receiver of webhooks, on loopback, for the tests of every service that calls any.
 *
 * <p>Verifies as the Standard Webhooks specification says and with nothing of the kit, so that a mistake there is not made twice.
 */
@NullMarked
package org.crediteasyloan.kit.test.webhook;

import org.jspecify.annotations.NullMarked;
