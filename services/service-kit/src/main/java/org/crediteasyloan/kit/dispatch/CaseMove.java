package org.crediteasyloan.kit.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a case inside a bank (派单记录).
 *
 * @param fromManagerId absent where nobody held it
 * @param toManagerId absent where it went into a queue
 * @param movedBy the account at the keyboard; absent where the platform moved it
 */
public record CaseMove(
        Instant at,
        String unitCode,
        @Nullable UUID fromManagerId,
        @Nullable UUID toManagerId,
        DispatchReason reason,
        @Nullable HandReason handReason,
        @Nullable String movedBy) {}
