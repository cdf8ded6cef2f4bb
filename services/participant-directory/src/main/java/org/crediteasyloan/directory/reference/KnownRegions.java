package org.crediteasyloan.directory.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.kit.problem.FieldError;

/** Which regions there are on a day (在用行政区划), for what is said of institutions. */
public final class KnownRegions {

    private final Map<RegionCode, RegionsState.Region> byCode;
    private final LocalDate today;

    public KnownRegions(RegionsState published, LocalDate today) {
        this.byCode =
                published.regions().stream().collect(Collectors.toMap(RegionsState.Region::code, region -> region));
        this.today = today;
    }

    /** {@code region-unknown} or, of one that has ended or not begun, {@code region-not-in-use}. */
    public Optional<FieldError> faultOf(RegionCode code, String pointer) {
        return faultOfFormer(code, pointer)
                .or(() -> Optional.ofNullable(byCode.get(code))
                        .filter(region -> !region.isInUseOn(today))
                        .map(_ -> new FieldError(
                                pointer,
                                "region-not-in-use",
                                "该行政区划代码今日不在用。",
                                "The region's code is not in use today.")));
    }

    /** As {@link #faultOf}, of something that may lie in a region that has ended. */
    public Optional<FieldError> faultOfFormer(RegionCode code, String pointer) {
        return byCode.containsKey(code)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        pointer, "region-unknown", "已发布的行政区划中没有该代码。", "The published regions do not have this code."));
    }
}
