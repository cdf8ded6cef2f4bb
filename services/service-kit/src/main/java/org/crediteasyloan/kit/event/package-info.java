/**
 * Events (事件) out through the outbox and in through the inbox.
 *
 * <p>Out: a row in the business transaction, carried to Kafka by Debezium. In: one consumer per service, one transaction
 * per event, twice is once. Knows no event of any domain; the records stand in the contract.
 */
@NullMarked
package org.crediteasyloan.kit.event;

import org.jspecify.annotations.NullMarked;
