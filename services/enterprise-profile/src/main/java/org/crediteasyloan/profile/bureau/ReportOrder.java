package org.crediteasyloan.profile.bureau;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.statement.Delivery;
import org.crediteasyloan.profile.statement.Unit;
import org.crediteasyloan.profile.statement.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A bank's order of a report about a borrower (报告订单).
 *
 * <pre>
 *   order --> OPEN --report--> DELIVERED, charged where the bank may read it
 *                \ \--no data--> NO_DATA, charged where the price is per answer
 *                 \ \--cannot, for a reason--> CANNOT, free
 *                  \--dueAt passes, or consent or licence end--> LAPSED, free
 * </pre>
 */
@Entity
@Table(name = "report_order")
class ReportOrder {

    enum OrderStatus {
        OPEN,
        DELIVERED,
        NO_DATA,
        CANNOT,
        LAPSED
    }

    @Id
    UUID id;

    String bank;

    String bureau;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "version_no")
    int versionNo;

    @Column(name = "price_fen")
    long priceFen;

    @Enumerated(EnumType.STRING)
    Unit unit;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "ordered_by")
    String orderedBy;

    @Column(name = "ordered_at")
    Instant orderedAt;

    LocalDate month;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    @Column(name = "reason_code")
    @Nullable String reasonCode;

    boolean charged;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @Column(name = "feed_tx", insertable = false, updatable = false)
    long feedTx;

    @Column(name = "feed_seq", insertable = false, updatable = false)
    long feedSeq;

    @SuppressWarnings("NullAway.Init")
    ReportOrder() {}

    static ReportOrder of(PlaceOrder asked, ProductVersion version, String bank, String by, Instant now) {
        ReportOrder order = new ReportOrder();
        order.id = Ids.next();
        order.bank = bank;
        order.bureau = version.bureau;
        order.borrowerId = asked.borrowerId();
        order.productCode = version.productCode;
        order.versionNo = version.versionNo;
        order.priceFen = version.priceFen;
        order.unit = version.unit;
        order.caseId = asked.caseId();
        order.orderedBy = by;
        order.orderedAt = now;
        order.month = BusinessDay.at(now).withDayOfMonth(1);
        order.dueAt = now.plus(Duration.ofHours(version.answerWithinHours));
        order.status = OrderStatus.OPEN;
        return order;
    }

    /** The clock decides, not the deadline's worker, which may be late. */
    boolean isOpen(Instant now) {
        return status == OrderStatus.OPEN && dueAt.isAfter(now);
    }

    /** @param readable the bank may read it, and pays for nothing else */
    void deliver(boolean readable, Instant now) {
        close(OrderStatus.DELIVERED, now);
        charged = readable;
    }

    void haveNoData(Instant now) {
        close(OrderStatus.NO_DATA, now);
        charged = unit == Unit.PER_ANSWER;
    }

    void refuse(String reason, Instant now) {
        close(OrderStatus.CANNOT, now);
        reasonCode = reason;
    }

    void lapse(String reason, Instant now) {
        status = OrderStatus.LAPSED;
        reasonCode = reason;
        closedAt = now;
    }

    Usage usage() {
        return new Usage(
                id,
                bank,
                bureau,
                productCode,
                versionNo,
                unit,
                status == OrderStatus.NO_DATA ? Delivery.NO_DATA : Delivery.DELIVERED,
                priceFen,
                caseId,
                orderedBy,
                orderedAt);
    }

    Position position() {
        return new Position(feedTx, feedSeq);
    }

    private void close(OrderStatus last, Instant now) {
        if (!isOpen(now)) {
            throw Refusal.of(BureauRule.ORDER_NOT_OPEN);
        }
        status = last;
        closedAt = now;
    }
}
