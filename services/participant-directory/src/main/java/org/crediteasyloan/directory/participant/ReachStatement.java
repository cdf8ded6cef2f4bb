package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;

/**
 * Whom a regulator is responsible for (管辖范围): regions with everything below them, and sections of GB/T 4754 or every industry.
 */
record ReachStatement(
        @NotNull @Size(max = 100) List<@NotNull RegionCode> regionCodes,
        @NotNull Boolean everyIndustry,
        @NotNull @Size(max = 20) List<@NotNull IndustryCode> industrySections) {

    ParticipantState.Reach reach() {
        return new ParticipantState.Reach(regionCodes, everyIndustry, industrySections);
    }
}
