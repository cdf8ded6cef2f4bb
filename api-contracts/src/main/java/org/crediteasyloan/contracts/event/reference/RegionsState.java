package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.List;
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

    @Override
    public String key() {
        return KEY;
    }
}
