package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.hibernate.Session;

/** The reports (信用报告), sealed as they lie. */
@ApplicationScoped
class Reports {

    private static final String CONTENT = "content";
    private static final String CONTENT_HASH = "content_hash";
    private static final SealedTable TABLE = SealedTable.of("report", "order_id", CONTENT, CONTENT_HASH);

    private final Session session;
    private final FieldEncryption encryption;

    Reports(Session session, FieldEncryption encryption) {
        this.session = session;
        this.encryption = encryption;
    }

    @Produces
    @Singleton
    static SealedTable table() {
        return TABLE;
    }

    void keep(ReportOrder order, DeliverReport delivered, Instant now) {
        Report report = new Report();
        report.orderId = order.id;
        report.borrowerId = order.borrowerId;
        report.bank = order.bank;
        report.bureau = order.bureau;
        report.legalBasis = delivered.legalBasis();
        report.asOfOn = delivered.asOfOn();
        report.content = encryption.seal(TABLE.cell(CONTENT, order.id), delivered.content());
        report.contentHash = encryption.seal(TABLE.cell(CONTENT_HASH, order.id), delivered.contentHash());
        report.deliveredAt = now;
        session.persist(report);
    }

    Optional<Report> find(UUID orderId) {
        return Optional.ofNullable(session.find(Report.class, orderId));
    }

    ReportView open(Report report) {
        return new ReportView(
                report.orderId,
                report.borrowerId,
                new ParticipantCode(report.bureau),
                report.legalBasis,
                report.asOfOn,
                report.deliveredAt,
                encryption.open(TABLE.cell(CONTENT, report.orderId), report.content),
                encryption.open(TABLE.cell(CONTENT_HASH, report.orderId), report.contentHash));
    }
}
