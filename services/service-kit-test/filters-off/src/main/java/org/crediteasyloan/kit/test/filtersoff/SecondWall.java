package org.crediteasyloan.kit.test.filtersoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.crediteasyloan.kit.test.strangers.StrangersWalk;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.walls.WallsDown;

/** The database's wall by itself, tried on a service with {@link FiltersOff}. */
public final class SecondWall {

    private SecondWall() {}

    public static void assertKeepsStrangersOut(World world, URI service, long leastCalls) {
        StrangersWalk.pastTheFilters(world, service).assertNothingFound(leastCalls);
    }

    /** With this wall down as well strangers read everything: whatever was hidden, it was the wall that hid it. */
    public static void assertHidEverything(World world, URI service) {
        Set<String> hidden;
        try (WallsDown _ = WallsDown.everywhere()) {
            hidden = StrangersWalk.markersHiddenFromStrangers(world, service);
        }
        assertThat(hidden).as("hidden without any wall").isEmpty();
    }
}
