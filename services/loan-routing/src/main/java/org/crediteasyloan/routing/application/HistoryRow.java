package org.crediteasyloan.routing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedConverter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of an application's history as a row: written once, never changed. */
@Entity
@Immutable
@Table(name = "application_history")
@IdClass(HistoryRow.Key.class)
class HistoryRow {

    record Key(UUID applicationId, long version, int step) {}

    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Id
    long version;

    @Id
    int step;

    Instant at;

    @Enumerated(EnumType.STRING)
    HistoryLine.What what;

    String who;

    /** The person at the keyboard; kept, never shown. */
    @Nullable String subject;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    @Nullable ApplicationStatus fromStatus;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    ApplicationStatus toStatus;

    @Column(name = "product_code")
    @Nullable String productCode;

    @Nullable String bank;

    @Column(name = "reason_code")
    @Nullable String reasonCode;

    @Nullable Boolean repairable;

    @Convert(converter = SealedConverter.class)
    @Nullable Sealed note;

    @Column(name = "due_at")
    @Nullable Instant dueAt;

    @Column(name = "calendar_version")
    @Nullable Long calendarVersion;

    @SuppressWarnings("NullAway.Init")
    HistoryRow() {}

    static HistoryRow of(
            ApplicationRow application,
            int step,
            ApplicationHappening happening,
            @Nullable ApplicationStatus from,
            Instant now,
            @Nullable String subject,
            HistoryNotes notes) {
        HistoryLine line = HistoryLine.of(happening);
        HistoryRow row = new HistoryRow();
        row.applicationId = application.id;
        row.version = application.version;
        row.step = step;
        row.at = now;
        row.what = line.what();
        row.who = line.who().code();
        row.subject = line.who().equals(Party.PLATFORM) ? null : subject;
        row.fromStatus = from;
        row.toStatus = application.status;
        row.productCode = line.productCode();
        row.bank = line.bank() == null ? null : line.bank().value();
        row.reasonCode = line.reasonCode();
        row.repairable = line.repairable();
        notes.write(row, line.note());
        row.dueAt = line.dueAt();
        row.calendarVersion = line.calendarVersion();
        return row;
    }
}
