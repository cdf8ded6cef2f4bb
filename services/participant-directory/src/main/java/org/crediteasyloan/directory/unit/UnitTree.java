package org.crediteasyloan.directory.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.jspecify.annotations.Nullable;

/**
 * A tree of units as its institution wants it (机构树).
 *
 * @param version of the tree it was made from; 0 when there was none
 */
record UnitTree(
        @NotNull @Min(0) Long version,
        @NotNull @Size(min = 1, max = 2_000) List<@Valid @NotNull Unit> units) {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{0,39}";

    record Unit(
            @NotNull @Pattern(regexp = CODE) String unitCode,
            @Nullable @Pattern(regexp = CODE) String parentCode,
            @NotNull ParticipantUnitsState.Level level,
            @NotBlank @Size(max = 200) String nameZh,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull RegionCode regionCode,
            @NotNull ParticipantUnitsState.Status status) {

        ParticipantUnitsState.Unit told() {
            return new ParticipantUnitsState.Unit(unitCode, parentCode, level, nameZh, nameEn, regionCode, status);
        }
    }
}
