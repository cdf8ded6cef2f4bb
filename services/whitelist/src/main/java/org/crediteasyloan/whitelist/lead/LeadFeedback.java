package org.crediteasyloan.whitelist.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a receiver reports of a lead (线索反馈). The note stays in this service. */
record LeadFeedback(
        @NotBlank @Size(max = 64) String outcomeCode,
        @Nullable @Size(max = 1000) String note) {}
