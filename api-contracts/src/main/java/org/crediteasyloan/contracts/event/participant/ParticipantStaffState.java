package org.crediteasyloan.contracts.event.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * What an institution lets one of its people do (机构人员). No name and no phone: the account's opaque id alone.
 *
 * @param subject the account at the identity provider
 * @param duties it acts with these alone, as far as its token holds them
 * @param maxOpenCases of an account manager (客户经理): how many open cases it holds at most; absent for everybody else
 * @param validUntil its last day; absent while none is set
 * @param successorId who gets its open cases when it leaves; absent where they go back to the queue of its unit
 * @param absence the next or present one
 */
@Published(topic = "participant-staff.state.v1", type = "participant-staff-state.v1")
public record ParticipantStaffState(
        UUID staffId,
        long version,
        ParticipantCode participantCode,
        String subject,
        String unitCode,
        List<String> duties,
        Reach reach,
        @Nullable Integer maxOpenCases,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Standing standing,
        @Nullable UUID successorId,
        @Nullable Absence absence)
        implements State {

    /** LEFT: out at once, whatever the dates say. */
    public enum Standing {
        ENROLLED,
        LEFT
    }

    /**
     * Which cases it may see and work on (业务范围).
     *
     * @param regionCodes each with everything below it
     * @param productCodes absent: every product
     * @param guaranteeKinds absent: every kind
     * @param industrySections sections of GB/T 4754; absent: every industry
     */
    public record Reach(
            List<RegionCode> regionCodes,
            @Nullable List<String> productCodes,
            @Nullable List<GuaranteeKind> guaranteeKinds,
            @Nullable List<IndustryCode> industrySections) {}

    /**
     * Days on which it gets no case (离岗).
     *
     * @param until the last of them
     * @param deputyId who gets its open cases; absent where they go back to the queue of its unit
     */
    public record Absence(
            LocalDate from, LocalDate until, @Nullable UUID deputyId) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public boolean isInOfficeOn(LocalDate day) {
        return standing == Standing.ENROLLED
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }

    public boolean mayHoldCases() {
        return maxOpenCases != null;
    }

    /** Whether cases may lie with it on this day. */
    public boolean holdsCasesOn(LocalDate day) {
        return mayHoldCases() && isInOfficeOn(day) && (absence == null || !absence.isOn(day));
    }

    @Override
    public String key() {
        return staffId.toString();
    }
}
