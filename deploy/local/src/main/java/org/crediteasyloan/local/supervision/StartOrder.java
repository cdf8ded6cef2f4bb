package org.crediteasyloan.local.supervision;

import java.util.List;
import java.util.Map;

/** How far from the ground a part stands: 0 needs nothing, others stand one above the highest they need. */
final class StartOrder {

    private StartOrder() {}

    static int depthOf(Part part, List<Part> all) {
        int depth = 0;
        for (String name : part.startsAfter()) {
            Part needed = all.stream()
                    .filter(other -> other.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(part.name() + " starts after " + name + ", which is no part"));
            depth = Math.max(depth, 1 + depthOf(needed, all));
        }
        return depth;
    }

    static <T> T require(Map<String, T> byName, String name) {
        T found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException(name + " is no part");
        }
        return found;
    }
}
