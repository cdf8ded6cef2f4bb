package org.crediteasyloan.directory.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Reach;

/** A reach (管辖范围) as columns of its regulator. */
@Embeddable
class ReachColumns {

    @Column(name = "reach_region_codes")
    String[] regionCodes;

    @Column(name = "reach_every_industry")
    boolean everyIndustry;

    @Column(name = "reach_industry_sections")
    String[] industrySections;

    @SuppressWarnings("NullAway.Init")
    ReachColumns() {}

    static ReachColumns of(Reach reach) {
        ReachColumns columns = new ReachColumns();
        columns.regionCodes =
                reach.regionCodes().stream().map(RegionCode::value).toArray(String[]::new);
        columns.everyIndustry = reach.everyIndustry();
        columns.industrySections =
                reach.industrySections().stream().map(IndustryCode::value).toArray(String[]::new);
        return columns;
    }

    Reach reach() {
        return new Reach(
                Arrays.stream(regionCodes).map(RegionCode::new).toList(),
                everyIndustry,
                Arrays.stream(industrySections).map(IndustryCode::new).toList());
    }
}
