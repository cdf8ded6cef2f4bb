package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;

/** Asks for an institution or channel to be admitted (申请接入). */
record ProposeParticipant(
        @NotNull ParticipantCode code,
        @NotNull ParticipantKind kind,
        @NotBlank @Size(max = 200) String nameZh,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull RegionCode regionCode) {}
