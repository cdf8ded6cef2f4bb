package org.crediteasyloan.profile.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Position;
import org.jspecify.annotations.Nullable;

/** An entry of the access log (访问记录): appended, never changed. */
@Entity
@Table(name = "access_entry")
class AccessEntry {

    @Id
    @Column(name = "access_id")
    UUID accessId;

    @Column(name = "borrower_id")
    UUID borrowerId;

    String reader;

    String service;

    String what;

    String basis;

    @Nullable String agent;

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "feed_tx", insertable = false, updatable = false)
    long feedTx;

    @Column(name = "feed_seq", insertable = false, updatable = false)
    long feedSeq;

    @SuppressWarnings("NullAway.Init")
    AccessEntry() {}

    Position position() {
        return new Position(feedTx, feedSeq);
    }
}
