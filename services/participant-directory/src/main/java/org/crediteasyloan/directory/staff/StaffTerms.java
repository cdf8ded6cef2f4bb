package org.crediteasyloan.directory.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.jspecify.annotations.Nullable;

/**
 * What a person of an institution may do (任职条件).
 *
 * @param unitCode the unit it belongs to
 * @param duties of those its institution's kind has
 * @param maxOpenCases of an account manager: how many open cases it holds at most; absent for everybody else
 * @param validUntil its last day; absent while none is set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffTerms(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String unitCode,

        @NotEmpty @Size(max = 30) List<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,60}") String> duties,
        @NotNull @Valid Reach reach,
        @Min(1) @Max(10_000) @Nullable Integer maxOpenCases,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /**
     * Which cases it may see and work on (业务范围); what is absent bounds nothing.
     *
     * @param regionCodes each with everything below it
     * @param industrySections of GB/T 4754
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reach(
            @NotEmpty @Size(max = 100) List<@NotNull RegionCode> regionCodes,
            @Size(min = 1, max = 500) @Nullable List<@NotNull @Size(min = 1, max = 64) String> productCodes,
            @Size(min = 1, max = 10) @Nullable List<@NotNull GuaranteeKind> guaranteeKinds,
            @Size(min = 1, max = 20) @Nullable List<@NotNull IndustryCode> industrySections) {

        ParticipantStaffState.Reach told() {
            return new ParticipantStaffState.Reach(regionCodes, productCodes, guaranteeKinds, industrySections);
        }
    }

    StaffTerms until(LocalDate lastDay) {
        return new StaffTerms(unitCode, duties, reach, maxOpenCases, validFrom, lastDay);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
