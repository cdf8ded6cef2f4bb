package org.crediteasyloan.profile.consent;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The borrower allows a use of its data (授权数据使用).
 *
 * @param receiver who may read; needed for LOAN_APPLICATION, not allowed for MATCHING
 */
record GrantConsent(
        @NotNull Purpose purpose,
        @Nullable ParticipantCode receiver,
        @NotNull @Min(1) Integer validDays) {}
