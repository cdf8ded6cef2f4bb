package org.crediteasyloan.kit.event;

import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/** Reads where an event record is published. */
final class EventTypes {

    private EventTypes() {}

    static Published publishedOf(Class<? extends Event> eventClass) {
        Published published = eventClass.getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalStateException(eventClass.getName() + " lacks @Published");
        }
        return published;
    }
}
