package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.hibernate.Session;

/** The statements (用量账单) with their lines and disputes. */
@ApplicationScoped
class Statements {

    private static final String LINES =
            "SELECT * FROM usage_line WHERE statement_id = :statementId AND" + Position.READABLE + Position.ORDER;

    private final Session session;
    private final Deadlines deadlines;

    Statements(Session session, Deadlines deadlines) {
        this.session = session;
        this.deadlines = deadlines;
    }

    /** The statement of the month in which the moment lies; two that make its first line at once end up with one. */
    UUID runningAt(Instant now, String bank, String bureau) {
        LocalDate month = BusinessDay.at(now).withDayOfMonth(1);
        UUID fresh = Ids.next();
        int made = session.createNativeMutationQuery("""
                        INSERT INTO usage_statement (id, bank, bureau, month, status) VALUES (:id, :bank, :bureau, :month, 'OPEN')
                        ON CONFLICT (bank, bureau, month) DO NOTHING""")
                .setParameter("id", fresh)
                .setParameter("bank", bank)
                .setParameter("bureau", bureau)
                .setParameter("month", month)
                .executeUpdate();
        if (made == 1) {
            deadlines.set(StatementMonthEnds.KIND, fresh, BusinessDay.startOf(month.plusMonths(1)));
            return fresh;
        }
        return session.createQuery(
                        "select id from Statement where bank = :bank and bureau = :bureau and month = :month",
                        UUID.class)
                .setParameter("bank", bank)
                .setParameter("bureau", bureau)
                .setParameter("month", month)
                .getSingleResult();
    }

    void add(UsageLine line) {
        session.persist(line);
    }

    void add(UsageDispute dispute) {
        session.persist(dispute);
    }

    Optional<Statement> find(UUID id) {
        return Optional.ofNullable(session.find(Statement.class, id));
    }

    Optional<Statement> findForChange(UUID id) {
        return Optional.ofNullable(session.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<UsageLine> findLine(UUID lineId) {
        return Optional.ofNullable(session.find(UsageLine.class, lineId));
    }

    Optional<UsageDispute> findDispute(UUID lineId) {
        return Optional.ofNullable(session.find(UsageDispute.class, lineId));
    }

    Optional<UsageDispute> findDisputeForChange(UUID lineId) {
        return Optional.ofNullable(session.find(UsageDispute.class, lineId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of the party, whichever side it is on. */
    List<Statement> ofMonth(String party, LocalDate month) {
        return session.createQuery(
                        "from Statement where (bank = :party or bureau = :party) and month = :month order by id",
                        Statement.class)
                .setParameter("party", party)
                .setParameter("month", month)
                .getResultList();
    }

    Statement.Sum sumOf(UUID statementId) {
        return session.createQuery(
                        "select count(*), coalesce(sum(amountFen), 0) from UsageLine where statementId = :id",
                        Object[].class)
                .setParameter("id", statementId)
                .getResultStream()
                .map(row -> new Statement.Sum(((Number) row[0]).intValue(), ((Number) row[1]).longValue()))
                .findFirst()
                .orElseThrow();
    }

    List<UsageLine> lines(UUID statementId, Position after, int limit) {
        return session.createNativeQuery(LINES, UsageLine.class)
                .setParameter("statementId", statementId)
                .setParameter("feedTx", Long.toString(after.transactionId()))
                .setParameter("feedSeq", after.sequence())
                .setMaxResults(limit)
                .getResultList();
    }
}
