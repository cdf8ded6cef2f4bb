package org.crediteasyloan.profile.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** A line of a statement (账单明细): a delivery at its price, or the correction of one; written once. */
@Entity
@Immutable
@Table(name = "usage_line")
class UsageLine {

    enum LineKind {
        CHARGE,
        CORRECTION
    }

    @Id
    UUID id;

    @Column(name = "statement_id")
    UUID statementId;

    String bank;

    String bureau;

    @Column(name = "order_id")
    UUID orderId;

    @Enumerated(EnumType.STRING)
    LineKind kind;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "version_no")
    int versionNo;

    @Enumerated(EnumType.STRING)
    Unit unit;

    @Enumerated(EnumType.STRING)
    Delivery outcome;

    @Column(name = "amount_fen")
    long amountFen;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "ordered_by")
    String orderedBy;

    @Column(name = "ordered_at")
    Instant orderedAt;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "feed_tx", insertable = false, updatable = false)
    long feedTx;

    @Column(name = "feed_seq", insertable = false, updatable = false)
    long feedSeq;

    @SuppressWarnings("NullAway.Init")
    UsageLine() {}

    static UsageLine charge(UUID statementId, Usage usage, Instant now) {
        UsageLine line = new UsageLine();
        line.id = Ids.next();
        line.statementId = statementId;
        line.bank = usage.bank();
        line.bureau = usage.bureau();
        line.orderId = usage.orderId();
        line.kind = LineKind.CHARGE;
        line.productCode = usage.productCode();
        line.versionNo = usage.versionNo();
        line.unit = usage.unit();
        line.outcome = usage.outcome();
        line.amountFen = usage.priceFen();
        line.caseId = usage.caseId();
        line.orderedBy = usage.orderedBy();
        line.orderedAt = usage.orderedAt();
        line.madeAt = now;
        return line;
    }

    /** Takes this charge back, in the statement of the month in which that is agreed. */
    UsageLine correction(UUID laterStatementId, Instant now) {
        UsageLine line = new UsageLine();
        line.id = Ids.next();
        line.statementId = laterStatementId;
        line.bank = bank;
        line.bureau = bureau;
        line.orderId = orderId;
        line.kind = LineKind.CORRECTION;
        line.productCode = productCode;
        line.versionNo = versionNo;
        line.unit = unit;
        line.outcome = outcome;
        line.amountFen = -amountFen;
        line.caseId = caseId;
        line.orderedBy = orderedBy;
        line.orderedAt = orderedAt;
        line.madeAt = now;
        return line;
    }

    Position position() {
        return new Position(feedTx, feedSeq);
    }
}
