package org.crediteasyloan.routing.application;

import java.time.Instant;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of an application's history as readers see it (办理记录): who, what, when, from where to where, why.
 *
 * @param who participant code, BORROWER or PLATFORM
 * @param reasonCode of a refusal or rejection the code list's, of a skipped product the obstacle, of a lapse what was left undone
 * @param dueAt the deadline it set
 * @param calendarVersion of the calendar that moved the deadline
 */
public record HistoryEntry(
        Instant at,
        HistoryLine.What what,
        String who,
        @Nullable ApplicationStatus fromStatus,
        ApplicationStatus toStatus,
        @Nullable String productCode,
        @Nullable ParticipantCode bank,
        @Nullable String reasonCode,
        @Nullable Boolean repairable,
        @Nullable String note,
        @Nullable Instant dueAt,
        @Nullable Long calendarVersion) {

    static HistoryEntry of(HistoryRow row, @Nullable String note) {
        return new HistoryEntry(
                row.at,
                row.what,
                row.who,
                row.fromStatus,
                row.toStatus,
                row.productCode,
                row.bank == null ? null : new ParticipantCode(row.bank),
                row.reasonCode,
                row.repairable,
                note,
                row.dueAt,
                row.calendarVersion);
    }
}
