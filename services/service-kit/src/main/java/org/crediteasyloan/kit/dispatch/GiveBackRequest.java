package org.crediteasyloan.kit.dispatch;

import jakarta.validation.constraints.NotNull;

/** A manager gives a case back into the queue of its unit (退回派单). */
public record GiveBackRequest(@NotNull HandReason reason) {}
