package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/** The administrative regions with their history (行政区划), GB/T 2260. */
@Published(topic = "reference.state.v1", type = "regions-state.v1")
public record RegionsState(long version, List<Region> regions) implements State {

    public static final String KEY = "regions";

    /** What kind of region it is. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    /**
     * One code; a code that is no longer in use stays in the table.
     *
     * @param parent the region it lies in; absent for a province
     * @param validFrom first day of the code; absent where it is older than the table
     * @param validUntil last day of the code; absent while it is in use
     * @param replacedBy the code that took its place
     */
    public record Region(
            RegionCode code,
            String nameZh,
            String nameEn,
            Level level,
            @Nullable RegionCode parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable RegionCode replacedBy) {

        public boolean isInUseOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** The region, all that lies in it, and the codes these took the place of. */
    public Set<RegionCode> within(RegionCode code) {
        Set<RegionCode> within = new HashSet<>(Set.of(code));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (Region region : regions) {
                if (contains(within, region.parent()) || contains(within, region.replacedBy())) {
                    isGrowing |= within.add(region.code());
                }
            }
        }
        return within;
    }

    /** The region, every one it lies in, and those that took their place: the other way round of {@link #within}. */
    public Set<RegionCode> around(RegionCode code) {
        Map<RegionCode, Region> byCode = new HashMap<>();
        regions.forEach(region -> byCode.put(region.code(), region));
        Set<RegionCode> around = new HashSet<>();
        Deque<RegionCode> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            RegionCode next = open.pop();
            Region region = byCode.get(next);
            if (around.add(next) && region != null) {
                Stream.of(Optional.ofNullable(region.parent()), Optional.ofNullable(region.replacedBy()))
                        .flatMap(Optional::stream)
                        .forEach(open::push);
            }
        }
        return around;
    }

    private static boolean contains(Set<RegionCode> codes, @Nullable RegionCode code) {
        return code != null && codes.contains(code);
    }

    @Override
    public String key() {
        return KEY;
    }
}
