package org.crediteasyloan.directory.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person leaves its institution, or this work (人员离任).
 *
 * @param lastDay absent: at once
 * @param successorId who gets its open cases; absent where they go to the queue of its unit
 */
record LeaveRequest(@Nullable LocalDate lastDay, @Nullable UUID successorId) {}
