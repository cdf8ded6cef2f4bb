package org.crediteasyloan.directory.participant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an institution or channel to be admitted (申请接入), on its behalf.
 *
 * @param institutionType says the kind, too
 * @param documentReferences the papers it asked with, by their numbers in the operator's files
 */
record ProposeParticipant(
        @NotNull ParticipantCode code,
        @NotBlank @Size(max = 40) String institutionType,
        @NotBlank @Size(max = 200) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull RegionCode regionCode,
        @Nullable @Valid LicenceStatement licence,
        @Nullable @Valid ReachStatement reach,
        @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 200) String> documentReferences) {}
