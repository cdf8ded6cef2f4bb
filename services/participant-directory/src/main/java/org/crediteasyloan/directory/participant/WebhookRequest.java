package org.crediteasyloan.directory.participant;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param url where the institution wants to be told; absent where it does not */
record WebhookRequest(@Nullable @Size(max = 500) String url) {}
