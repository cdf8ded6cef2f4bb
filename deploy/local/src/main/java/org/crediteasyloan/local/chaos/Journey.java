package org.crediteasyloan.local.chaos;

import java.util.List;

/** Somebody's work on the platform that is done again and again while the storm lasts. */
interface Journey {

    String name();

    default void begin() {}

    /** One round from beginning to end; what was begun is brought to its end also after the storm. */
    void goOn();

    /** How many rounds went through entirely. */
    int rounds();

    /** The feeds it reads, to be compared with a reading from the beginning. */
    default List<FeedFollower> feeds() {
        return List.of();
    }
}
