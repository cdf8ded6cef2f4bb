package org.crediteasyloan.profile.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.rules.sizeclass.SizeFigures;
import org.crediteasyloan.rules.sizeclass.SizeTable;

/** The size standard (划型标准) that holds on a day, as participant-directory published it. */
public final class SizeStandard {

    /**
     * Which standard it is, so that a size that was told by an earlier one can be told again.
     *
     * @param version of the published table; 0 while there is none
     * @param from the day the standard began; the first of all days where none has begun
     */
    public record Origin(long version, LocalDate from) {}

    private static final LocalDate NONE_BEGUN = LocalDate.EPOCH;

    private final Optional<SizeTable> table;
    private final Origin origin;

    private SizeStandard(Optional<SizeTable> table, Origin origin) {
        this.table = table;
        this.origin = origin;
    }

    /** Of those published the last one that has begun; without one no size can be told. */
    public static SizeStandard on(LocalDate day, Optional<SizeThresholdsState> published) {
        Optional<SizeThresholdsState.Standard> inForce = published.flatMap(thresholds -> thresholds.standards().stream()
                .filter(standard -> !standard.validFrom().isAfter(day))
                .reduce((earlier, later) -> later));
        return new SizeStandard(
                inForce.map(SizeTable::of),
                new Origin(
                        published.map(SizeThresholdsState::version).orElse(0L),
                        inForce.map(SizeThresholdsState.Standard::validFrom).orElse(NONE_BEGUN)));
    }

    public Origin origin() {
        return origin;
    }

    /**
     * UNKNOWN when no standard is published, the code is too short to tell the group, or a figure the group is judged by is
     * missing.
     */
    SizeClass classify(IndustryCode industry, SizeFigures figures) {
        return table.map(standard -> standard.classify(industry, figures)).orElse(SizeClass.UNKNOWN);
    }
}
