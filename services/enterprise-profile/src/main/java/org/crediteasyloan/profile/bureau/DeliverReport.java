package org.crediteasyloan.profile.bureau;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bureau delivers a report (交付报告).
 *
 * @param content the report as the bureau writes it
 * @param contentHash SHA-256 of its UTF-8 bytes in hex, so that nothing changes on the way
 * @param asOfOn the day its data was true
 * @param legalBasis the law and the licence or filing it rests on; without one the borrower alone sees it, and it is free
 */
record DeliverReport(
        @NotBlank @Size(max = 500_000) String content,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash,
        @NotNull LocalDate asOfOn,
        @Nullable @Size(max = 300) String legalBasis) {}
