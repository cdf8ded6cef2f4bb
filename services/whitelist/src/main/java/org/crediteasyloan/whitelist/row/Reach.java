package org.crediteasyloan.whitelist.row;

import java.util.List;
import java.util.Set;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;

/**
 * Whom the sender of a list may vouch for (管辖范围): those who lie within all of its bounds, that of the authority and that of the
 * person who pushes. Hainan plan 2024-2028, item 27: each department pushes the enterprises it is responsible for.
 */
public record Reach(List<Bound> bounds) {

    /** Of a sender nothing bounds. */
    public static final Reach EVERYWHERE = new Reach(List.of());

    /**
     * @param regionCodes all codes within, those that were replaced too
     * @param industrySections of GB/T 4754; empty when every industry is within
     */
    public record Bound(Set<RegionCode> regionCodes, Set<IndustryCode> industrySections) {}

    boolean includes(RegionCode region) {
        return bounds.stream().allMatch(bound -> bound.regionCodes().contains(region));
    }

    boolean includes(IndustryCode industry) {
        return bounds.stream()
                .allMatch(bound -> bound.industrySections().isEmpty()
                        || bound.industrySections().contains(industry.section()));
    }
}
