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

    private final Optional<SizeTable> table;

    private SizeStandard(Optional<SizeTable> table) {
        this.table = table;
    }

    /** Of those published the last one that has begun; without one no size can be told. */
    public static SizeStandard on(LocalDate day, Optional<SizeThresholdsState> published) {
        return new SizeStandard(published.flatMap(thresholds -> thresholds.standards().stream()
                .filter(standard -> !standard.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(SizeTable::of)));
    }

    /**
     * UNKNOWN when no standard is published, the code is too short to tell the group, or a figure the group is judged by is
     * missing.
     */
    SizeClass classify(IndustryCode industry, SizeFigures figures) {
        return table.map(standard -> standard.classify(industry, figures)).orElse(SizeClass.UNKNOWN);
    }
}
