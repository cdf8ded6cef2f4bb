package org.crediteasyloan.contracts.event;

/**
 * Something that happened (事件), published as the data of a CloudEvent.
 *
 * <p>An event is a record annotated with {@link Published}. Its JSON is the record as it stands: fen as integers, percent
 * as decimal strings, instants in UTC, business dates in Asia/Shanghai. No event carries a person's name, number or phone.
 */
public interface Event {

    /** The id of the aggregate it belongs to: the Kafka key, so that the events of one aggregate keep their order. */
    String key();
}
