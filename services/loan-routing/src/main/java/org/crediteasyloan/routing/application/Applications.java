package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Timeout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** The applications (贷款申请) with the banks and departments they are at and their history. */
@ApplicationScoped
class Applications {

    /** An application as stored: its row, still to be changed, and what it means. */
    record Stored(ApplicationRow row, LoanApplication application) {}

    /** With the bank it is at, if any. */
    private static final String WITH_BANK = """
            select a, s from ApplicationRow a
            left join AssignmentRow s on s.applicationId = a.id and s.attempt = a.attempts
            where a.id\s""";

    private final EntityManager entities;
    private final HistoryNotes notes;

    Applications(EntityManager entities, HistoryNotes notes) {
        this.entities = entities;
        this.notes = notes;
    }

    Optional<Stored> find(UUID id) {
        return entities.createQuery(WITH_BANK + "= :id", Object[].class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(Applications::stored);
    }

    /** Those of them there are, in no order. */
    List<Stored> findAll(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(WITH_BANK + "in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(Applications::stored)
                .toList();
    }

    /** Locked until the transaction ends, so that two commands on one application follow each other. */
    Optional<Stored> findForChange(UUID id) {
        return stored(entities.find(ApplicationRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locked, unless somebody else holds it right now: then empty, at once. */
    Optional<Stored> findUnlessLocked(UUID id) {
        Timeout skip = Timeouts.SKIP_LOCKED;
        return stored(entities.find(ApplicationRow.class, id, LockModeType.PESSIMISTIC_WRITE, skip));
    }

    boolean hasOpen(UUID borrowerId, String productCode) {
        return !entities.createQuery("""
                        select a.id from ApplicationRow a
                        where a.borrowerId = :borrower and a.productCode = :product and a.isOpen""", UUID.class)
                .setParameter("borrower", borrowerId)
                .setParameter("product", productCode)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those a bank has right now, decided or not. */
    List<UUID> idsAt(ParticipantCode bank) {
        return entities.createQuery("""
                        select s.applicationId from AssignmentRow s
                        where s.bank = :bank and s.standing = :current order by s.applicationId""", UUID.class)
                .setParameter("bank", bank.value())
                .setParameter("current", AssignmentRow.Standing.CURRENT)
                .getResultList();
    }

    /** Open at the bank, and with none of its account managers. */
    List<UUID> idsWithoutManager(ParticipantCode bank) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = entities.createNativeQuery("""
                        SELECT s.application_id FROM assignment s JOIN application a ON a.id = s.application_id
                        WHERE s.bank = :bank AND s.standing = 'CURRENT' AND a.is_open
                            AND NOT EXISTS (SELECT 1 FROM case_dispatch d WHERE d.case_id = a.id AND d.manager IS NOT NULL)
                        ORDER BY a.id""")
                .setParameter("bank", bank.value())
                .getResultList();
        return ids;
    }

    /** Its bank reads it again, though nothing about the application itself changed. */
    void showAgain(UUID id) {
        entities.createNativeQuery("""
                        UPDATE assignment SET application_version = application_version
                        WHERE application_id = :id AND standing = 'CURRENT'""").setParameter("id", id).executeUpdate();
    }

    List<HistoryRow> historyOf(UUID id) {
        return entities.createQuery("""
                        from HistoryRow h where h.applicationId = :id order by h.version, h.step""", HistoryRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    boolean wasAsked(UUID id, ParticipantCode department) {
        return !entities.createQuery("""
                        select d.schemeCode from DepartmentApprovalRow d
                        where d.applicationId = :id and d.department = :department""", String.class)
                .setParameter("id", id)
                .setParameter("department", department.value())
                .getResultList()
                .isEmpty();
    }

    ApplicationRow insert(LoanApplication application) {
        ApplicationRow row = ApplicationRow.of(application);
        entities.persist(row);
        // History and assignments refer to the row.
        entities.flush();
        return row;
    }

    void keepHistory(
            ApplicationRow row,
            @Nullable ApplicationStatus from,
            Decision decision,
            Instant now,
            @Nullable String subject) {
        int step = 0;
        for (ApplicationHappening happening : decision.happenings()) {
            entities.persist(HistoryRow.of(row, step++, happening, from, now, subject, notes));
        }
    }

    /**
     * Brings the banks' rows in line: the bank that lost the application first, the bank that got it after, so that one bank
     * with two products in play reads them in that order.
     */
    void keepAssignment(ApplicationRow row, @Nullable LoanApplication before, Decision decision) {
        Optional<Assignment> old = before == null ? Optional.empty() : assignmentOf(before);
        Optional<Assignment> current = assignmentOf(decision.application());
        old.filter(lost -> current.map(Assignment::attempt)
                        .filter(attempt -> attempt == lost.attempt())
                        .isEmpty())
                .ifPresent(lost -> {
                    assignmentRow(row.id, lost.attempt()).revoke(row.version, revocationCode(decision));
                    entities.flush();
                });
        current.ifPresent(assignment -> {
            if (old.map(Assignment::attempt)
                    .filter(attempt -> attempt == assignment.attempt())
                    .isPresent()) {
                assignmentRow(row.id, assignment.attempt()).touch(row.version);
            } else {
                entities.persist(AssignmentRow.of(row.id, row.version, assignment));
            }
        });
    }

    void keepApproval(ApplicationRow row, @Nullable LoanApplication before, Decision decision, Instant now) {
        for (ApplicationHappening happening : decision.happenings()) {
            if (happening instanceof ApplicationHappening.ApprovedByDepartment approved) {
                approvalRow(row.id, approved.schemeCode()).status = DepartmentApprovalRow.Status.APPROVED;
            } else if (happening instanceof ApplicationHappening.RejectedByDepartment rejected) {
                approvalRow(row.id, rejected.schemeCode()).status = DepartmentApprovalRow.Status.REJECTED;
            } else if (happening instanceof ApplicationHappening.DepartmentEscalated escalated) {
                DepartmentApprovalRow approval = approvalRow(row.id, escalated.schemeCode());
                approval.dueAt = escalated.dueAt();
                approval.isEscalated = true;
            } else if (happening instanceof ApplicationHappening.DeadlineMoved moved
                    && moved.state() instanceof ApplicationState.AwaitingDepartmentApproval waiting) {
                approvalRow(row.id, waiting.schemeCode()).dueAt = waiting.dueAt();
            } else if (happening instanceof ApplicationHappening.DepartmentAsked asked) {
                entities.persist(DepartmentApprovalRow.of(row.id, asked, now));
            }
        }
        if (before != null
                && before.state() instanceof ApplicationState.AwaitingDepartmentApproval left
                && !(decision.application().state() instanceof ApplicationState.AwaitingDepartmentApproval)) {
            DepartmentApprovalRow approval = approvalRow(row.id, left.schemeCode());
            if (approval.status == DepartmentApprovalRow.Status.WAITING) {
                approval.status = DepartmentApprovalRow.Status.CLOSED;
            }
        }
    }

    private Optional<Stored> stored(@Nullable ApplicationRow row) {
        return Optional.ofNullable(row)
                .map(found -> stored(
                        found, entities.find(AssignmentRow.class, new AssignmentRow.Key(found.id, found.attempts))));
    }

    private static Stored stored(Object[] rowWithBank) {
        return stored((ApplicationRow) rowWithBank[0], (AssignmentRow) rowWithBank[1]);
    }

    private static Stored stored(ApplicationRow row, @Nullable AssignmentRow latest) {
        Assignment current =
                latest != null && latest.standing == AssignmentRow.Standing.CURRENT ? latest.toAssignment() : null;
        return new Stored(row, row.toApplication(current));
    }

    private AssignmentRow assignmentRow(UUID id, int attempt) {
        return entities.getReference(AssignmentRow.class, new AssignmentRow.Key(id, attempt));
    }

    private DepartmentApprovalRow approvalRow(UUID id, String schemeCode) {
        return entities.getReference(DepartmentApprovalRow.class, new DepartmentApprovalRow.Key(id, schemeCode));
    }

    private static Optional<Assignment> assignmentOf(LoanApplication application) {
        return application.state() instanceof AtBank held ? Optional.of(held.assignment()) : Optional.empty();
    }

    private static String revocationCode(Decision decision) {
        ApplicationHappening cause = decision.happenings().getFirst();
        if (cause instanceof ApplicationHappening.RefusedByBank) {
            return "REFUSED";
        }
        return cause instanceof ApplicationHappening.LapsedAtBank || cause instanceof ApplicationHappening.BankLeft
                ? "LAPSED"
                : "APPLICATION_ENDED";
    }
}
