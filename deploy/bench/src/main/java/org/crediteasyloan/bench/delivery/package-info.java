/**
 * How fast an event travels (事件投递): from the commit of its row through the log and Kafka to a consumer.
 * Knows the outbox table and the connector's settings, no domain.
 */
@NullMarked
package org.crediteasyloan.bench.delivery;

import org.jspecify.annotations.NullMarked;
