package org.crediteasyloan.routing.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.staff.CurrentStaff.Bounds;
import org.crediteasyloan.routing.access.BorrowerReads;
import org.crediteasyloan.routing.market.Applicant;
import org.crediteasyloan.routing.market.Borrowers;
import org.crediteasyloan.routing.policy.WorkingTime;
import org.crediteasyloan.routing.policy.WorkingTimes;

/** What waits for a department, in the order it came or changed; what was decided is no longer there. */
@ApplicationScoped
class WaitingApprovals {

    private static final String OF_BORROWER = """
            (SELECT b.state ->> '%s' FROM application p JOIN borrower_copy b ON b.borrower_id = p.borrower_id
            WHERE p.id = department_approval.application_id)""";

    private static final String SELECT = """
            SELECT d.position_tx, d.position_seq, d.application_id, d.scheme_code,
                d.product_code, d.due_at, d.is_escalated, a.borrower_id, a.amount_fen, a.term_months, a.purpose, a.submitted_at
            FROM (SELECT *,%s FROM department_approval WHERE department = :department AND status = 'WAITING' AND %s AND %s %s LIMIT :page) d
            JOIN application a ON a.id = d.application_id ORDER BY d.feed_tx, d.feed_seq""".formatted(
                    Position.COLUMNS,
                    Bounds.sql(
                            OF_BORROWER.formatted("regionCode"),
                            "product_code",
                            "NULL::text",
                            OF_BORROWER.formatted("industryCode")),
                    Position.READABLE,
                    Position.ORDER);

    private final EntityManager entities;
    private final Borrowers borrowers;
    private final WorkingTimes workingTimes;
    private final BorrowerReads reads;
    private final Clock clock;

    WaitingApprovals(
            EntityManager entities, Borrowers borrowers, WorkingTimes workingTimes, BorrowerReads reads, Clock clock) {
        this.entities = entities;
        this.borrowers = borrowers;
        this.workingTimes = workingTimes;
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional
    Page<WaitingApproval> page(ParticipantCode department, Bounds reach, Position after, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = reach.bind(entities.createNativeQuery(SELECT, Tuple.class))
                .setParameter("department", department.value())
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .setParameter("page", limit)
                .getResultList();
        Map<UUID, Applicant> applicants = borrowers.applicants(
                rows.stream().map(row -> row.get("borrower_id", UUID.class)).toList());
        WorkingTime time = workingTimes.current();
        Page<WaitingApproval> page = Page.of(
                rows,
                row -> Position.ofColumns(row.get("position_tx"), row.get("position_seq")),
                row -> item(row, department, applicants, time),
                after);
        page.items()
                .forEach(item ->
                        reads.record(item.borrower().borrowerId(), department, "scheme-approval " + item.schemeCode()));
        return page;
    }

    private WaitingApproval item(
            Tuple row, ParticipantCode department, Map<UUID, Applicant> applicants, WorkingTime time) {
        Instant dueAt = row.get("due_at", Instant.class);
        OptionalInt left = time.workingDaysLeft(clock.instant(), dueAt);
        return new WaitingApproval(
                row.get("application_id", UUID.class),
                row.get("scheme_code", String.class),
                department,
                row.get("product_code", String.class),
                row.get("amount_fen", Long.class),
                row.get("term_months", Integer.class),
                LoanPurpose.valueOf(row.get("purpose", String.class)),
                row.get("submitted_at", Instant.class),
                dueAt,
                left.isPresent() ? left.getAsInt() : null,
                row.get("is_escalated", Boolean.class),
                Objects.requireNonNull(applicants.get(row.get("borrower_id", UUID.class))));
    }
}
