package org.crediteasyloan.whitelist.region;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.Refusal;

/** The regions as participant-directory last published them. */
@ApplicationScoped
public class PublishedRegions {

    private final ReferenceData reference;

    PublishedRegions(ReferenceData reference) {
        this.reference = reference;
    }

    /** @throws Refusal {@code regions-not-published} */
    public RegionTree get() {
        return reference
                .regions()
                .map(state -> new RegionTree(state.regions()))
                .orElseThrow(() -> Refusal.of(RegionRule.REGIONS_NOT_PUBLISHED));
    }
}
