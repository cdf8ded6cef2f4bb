package org.crediteasyloan.whitelist.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.contracts.event.reference.RegionsState.Region;
import org.jspecify.annotations.Nullable;

/** The regions with their history, as they lie in each other (行政区划). */
public record RegionTree(List<Region> regions) {

    public RegionTree {
        regions = List.copyOf(regions);
    }

    /** What a cell may say for a region: the name of a code in use, or a code that was replaced by one in use. */
    public Map<String, String> codesByWordOn(LocalDate day) {
        Map<String, String> codes = new HashMap<>();
        for (Region region : regions) {
            if (region.isInUseOn(day)) {
                codes.put(region.nameZh(), region.code().value());
            } else {
                @Nullable RegionCode successor = successorOn(day, region);
                if (successor != null) {
                    codes.put(region.code().value(), successor.value());
                }
            }
        }
        return codes;
    }

    public Set<String> codesOn(LocalDate day) {
        return regions.stream()
                .filter(region -> region.isInUseOn(day))
                .map(region -> region.code().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The code, all that lies in its region, and the codes these took the place of. */
    public Set<String> within(RegionCode code) {
        return new RegionsState(0, regions)
                .within(code).stream().map(RegionCode::value).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable RegionCode successorOn(LocalDate day, Region replaced) {
        Map<RegionCode, Region> byCode = regions.stream().collect(Collectors.toMap(Region::code, region -> region));
        @Nullable RegionCode code = replaced.replacedBy();
        while (code != null) {
            Region region = byCode.get(code);
            if (region == null || region.isInUseOn(day)) {
                return region == null ? null : code;
            }
            code = region.replacedBy();
        }
        return null;
    }
}
