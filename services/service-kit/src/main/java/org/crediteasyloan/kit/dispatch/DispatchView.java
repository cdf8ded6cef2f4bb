package org.crediteasyloan.kit.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case lies inside a bank, for the bank's own people (派单情况).
 *
 * @param unitCode of the manager, or in whose queue it waits
 * @param managerId the {@code staffId} of who holds it; absent while it waits
 * @param handReason present where somebody handed it on by hand
 */
public record DispatchView(
        String unitCode,
        @Nullable UUID managerId,
        DispatchReason reason,
        @Nullable HandReason handReason,
        Instant since) {}
