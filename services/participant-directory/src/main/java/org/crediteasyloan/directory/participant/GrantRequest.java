package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param changeId of the change that was read */
record GrantRequest(@NotNull UUID changeId) {}
