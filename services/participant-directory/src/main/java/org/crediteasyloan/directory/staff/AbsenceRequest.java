package org.crediteasyloan.directory.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person gets no case (离岗).
 *
 * @param until the last of them
 * @param deputyId who gets its open cases; absent where they go to the queue of its unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AbsenceRequest(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Nullable UUID deputyId) {

    ParticipantStaffState.Absence told() {
        return new ParticipantStaffState.Absence(from, until, deputyId);
    }
}
