package org.crediteasyloan.directory.staff;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param revision of the proposal that was looked at, so that nobody approves what was changed meanwhile */
record RevisionRequest(@NotNull @Min(1) Long revision) {}
