/**
 * A Kafka broker for tests, in a process of its own.
 *
 * <p>Its libraries lie folded in this jar and never meet the class path of a service. Knows Kafka's server and
 * nothing of the platform.
 */
@NullMarked
package org.crediteasyloan.kit.test.broker;

import org.jspecify.annotations.NullMarked;
