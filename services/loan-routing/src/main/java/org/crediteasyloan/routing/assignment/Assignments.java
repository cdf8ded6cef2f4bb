package org.crediteasyloan.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.kit.dispatch.DispatchWish;
import org.crediteasyloan.kit.dispatch.Dispatches;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.staff.CurrentStaff.Bounds;
import org.crediteasyloan.kit.webhook.WebhookFeed;
import org.crediteasyloan.routing.access.BorrowerReads;
import org.crediteasyloan.routing.application.ApplicationStatus;
import org.crediteasyloan.routing.market.Applicant;
import org.crediteasyloan.routing.market.Borrowers;

/**
 * A bank's assignments in the order they changed last; one that changes appears again behind the cursor. Of an application it lost
 * it reads no more than that.
 */
@ApplicationScoped
class Assignments {

    /** Which assignments a bank is shown, by its feed and by its webhook. */
    private static final String OF_BANK = " FROM assignment WHERE bank = :bank AND ";

    private static final String PAGE = Position.READABLE + Position.ORDER + " LIMIT :page";

    /** Of an application of the outer row, seen while the bank has it. */
    private static final String OF_BORROWER = """
            (SELECT b.state ->> '%s' FROM application p JOIN borrower_copy b ON b.borrower_id = p.borrower_id
            WHERE p.id = assignment.application_id)""";

    /** What was revoked tells an id and nothing else, so it is told to every person of the bank. */
    private static final String WISHED = "(standing = 'REVOKED' AND :dispatch = 'ANY' OR standing = 'CURRENT' AND ("
            + Bounds.sql(
                    OF_BORROWER.formatted("regionCode"),
                    "product_code",
                    "NULL::text",
                    OF_BORROWER.formatted("industryCode"))
            + ") AND "
            + DispatchWish.sql("assignment.application_id", """
                    (SELECT p.is_open FROM application p WHERE p.id = assignment.application_id)""")
            + ") AND ";

    private static final String SELECT = """
            SELECT s.position_tx, s.position_seq, s.application_id, s.attempt, s.standing,
                s.application_version, s.revocation_code, s.product_code, s.scheme_code, s.approved_on_platform, s.consent_id,
                a.borrower_id, a.amount_fen, a.term_months, a.purpose, a.submitted_at, a.status, a.holder, a.due_at
            FROM (SELECT *,%s%s) s
            LEFT JOIN application a ON a.id = s.application_id AND s.standing = 'CURRENT'
            ORDER BY s.feed_tx, s.feed_seq""".formatted(Position.COLUMNS, OF_BANK + WISHED + PAGE);

    private final EntityManager entities;
    private final Borrowers borrowers;
    private final Dispatches dispatches;
    private final BorrowerReads reads;

    Assignments(EntityManager entities, Borrowers borrowers, Dispatches dispatches, BorrowerReads reads) {
        this.entities = entities;
        this.borrowers = borrowers;
        this.dispatches = dispatches;
        this.reads = reads;
    }

    @Transactional
    Page<AssignmentItem> page(ParticipantCode bank, Bounds reach, DispatchWish dispatch, Position after, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = dispatch.bind(reach.bind(entities.createNativeQuery(SELECT, Tuple.class)))
                .setParameter("bank", bank.value())
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .setParameter("page", limit)
                .getResultList();
        Map<UUID, Applicant> applicants = borrowers.applicants(rows.stream()
                .map(row -> row.get("borrower_id", UUID.class))
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, DispatchView> dispatched = dispatches.of(
                rows.stream().map(row -> row.get("application_id", UUID.class)).toList());
        Page<AssignmentItem> page = Page.of(
                rows,
                row -> Position.ofColumns(row.get("position_tx"), row.get("position_seq")),
                row -> item(row, applicants, dispatched),
                after);
        for (AssignmentItem item : page.items()) {
            AssignmentItem.Details shown = item.application();
            if (shown != null) {
                reads.record(
                        shown.borrower().borrowerId(), bank, shown.consentId().toString());
            }
        }
        return page;
    }

    /** The first assignment after the position that the bank is shown: of which application and where, nothing else of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<WebhookFeed.Item> nextAfter(ParticipantCode bank, Position after) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT application_id," + Position.COLUMNS + OF_BANK + PAGE, Tuple.class)
                .setParameter("bank", bank.value())
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .setParameter("page", 1)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new WebhookFeed.Item(
                        row.get("application_id", UUID.class),
                        Position.ofColumns(row.get("position_tx"), row.get("position_seq"))));
    }

    private static AssignmentItem item(Tuple row, Map<UUID, Applicant> applicants, Map<UUID, DispatchView> dispatched) {
        AssignmentItem.Standing standing = AssignmentItem.Standing.valueOf(row.get("standing", String.class));
        return new AssignmentItem(
                row.get("application_id", UUID.class),
                row.get("attempt", Integer.class),
                standing,
                row.get("application_version", Long.class),
                row.get("revocation_code", String.class),
                switch (standing) {
                    case CURRENT -> details(row, applicants, dispatched);
                    case REVOKED -> null;
                });
    }

    private static AssignmentItem.Details details(
            Tuple row, Map<UUID, Applicant> applicants, Map<UUID, DispatchView> dispatched) {
        return new AssignmentItem.Details(
                row.get("product_code", String.class),
                row.get("scheme_code", String.class),
                row.get("approved_on_platform", Boolean.class),
                row.get("amount_fen", Long.class),
                row.get("term_months", Integer.class),
                LoanPurpose.valueOf(row.get("purpose", String.class)),
                row.get("submitted_at", Instant.class),
                ApplicationStatus.valueOf(row.get("status", String.class)),
                row.get("holder", String.class),
                row.get("due_at", Instant.class),
                row.get("consent_id", UUID.class),
                dispatched.get(row.get("application_id", UUID.class)),
                Objects.requireNonNull(applicants.get(row.get("borrower_id", UUID.class))));
    }
}
