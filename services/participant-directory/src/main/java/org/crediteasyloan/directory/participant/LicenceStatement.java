package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.jspecify.annotations.Nullable;

/**
 * A licence as its issuer shows it (业务许可).
 *
 * @param validUntil its last day; absent where it has none
 */
record LicenceStatement(
        @NotBlank @Size(max = 100) String licenceNo,
        @NotBlank @Size(max = 200) String issuer,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotNull ParticipantState.Licence.Standing standing) {

    /** Whether it only takes away: its issuer took it back, or it is over. */
    boolean takesAwayOn(LocalDate today) {
        return standing != ParticipantState.Licence.Standing.VALID
                || (validUntil != null && validUntil.isBefore(today));
    }

    ParticipantState.Licence licence() {
        return new ParticipantState.Licence(licenceNo, issuer, validFrom, validUntil, standing);
    }
}
