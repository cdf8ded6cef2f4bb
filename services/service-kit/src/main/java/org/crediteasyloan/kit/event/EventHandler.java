package org.crediteasyloan.kit.event;

import org.crediteasyloan.contracts.event.Event;

/**
 * What a service does about one type of event. A bean of this type is found by the kit and called in a transaction of its
 * own that also holds the inbox row: it runs once per event, however often the event arrives.
 *
 * <p>A {@link org.crediteasyloan.kit.problem.Refusal} or any failure that trying again cannot mend sends the message to the
 * dead-letter topic; a lost database or broker is waited for.
 */
public interface EventHandler<E extends Event> {

    /** The record this handler reads; its {@code @Published} says which topic and type. */
    Class<E> eventClass();

    void handle(E event);

    /** The aggregate with this key is gone (a tombstone on a state topic). */
    default void handleRemoval(String key) {}
}
