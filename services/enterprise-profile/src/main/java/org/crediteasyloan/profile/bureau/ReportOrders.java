package org.crediteasyloan.profile.bureau;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.profile.bureau.ReportOrder.OrderStatus;

/** The orders of reports (报告订单). */
@ApplicationScoped
class ReportOrders implements PanacheRepositoryBase<ReportOrder, UUID> {

    private static final String OF_BANK =
            "SELECT * FROM report_order WHERE bank = :party AND" + Position.READABLE + Position.ORDER;
    private static final String OF_BUREAU =
            "SELECT * FROM report_order WHERE bureau = :party AND" + Position.READABLE + Position.ORDER;

    List<ReportOrder> ofBank(ParticipantCode bank, Position after, int limit) {
        return feed(OF_BANK, bank, after, limit);
    }

    List<ReportOrder> ofBureau(ParticipantCode bureau, Position after, int limit) {
        return feed(OF_BUREAU, bureau, after, limit);
    }

    Optional<ReportOrder> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> openOfBorrower(UUID borrowerId) {
        return open("borrowerId", borrowerId);
    }

    List<UUID> openOfBureau(String bureau) {
        return open("bureau", bureau);
    }

    boolean isOpenFor(ParticipantCode bank, PlaceOrder asked) {
        return count(
                        "bank = ?1 and productCode = ?2 and borrowerId = ?3 and caseId = ?4 and status = ?5",
                        bank.value(),
                        asked.productCode(),
                        asked.borrowerId(),
                        asked.caseId(),
                        OrderStatus.OPEN)
                > 0;
    }

    /** What the orders of the month have cost, and what those that are open may still cost. */
    long usedFen(ParticipantCode bank, String productCode, LocalDate month) {
        return getSession()
                .createQuery(
                        "select coalesce(sum(priceFen), 0) from ReportOrder where bank = :bank and productCode = :product"
                                + " and month = :month and (status = :open or charged)",
                        Long.class)
                .setParameter("bank", bank.value())
                .setParameter("product", productCode)
                .setParameter("month", month)
                .setParameter("open", OrderStatus.OPEN)
                .getSingleResult();
    }

    /** The consent to the bureau under which it may report to the bank at this moment; empty once one of the two consents has ended. */
    Optional<UUID> basis(UUID borrowerId, String bank, String bureau) {
        return getSession()
                .createNativeQuery("SELECT report_basis(:borrower, :bank, :bureau)", UUID.class)
                .setParameter("borrower", borrowerId)
                .setParameter("bank", bank)
                .setParameter("bureau", bureau)
                .uniqueResultOptional();
    }

    private List<UUID> open(String column, Object value) {
        return getSession()
                .createQuery(
                        "select id from ReportOrder where " + column + " = :value and status = :open order by id",
                        UUID.class)
                .setParameter("value", value)
                .setParameter("open", OrderStatus.OPEN)
                .getResultList();
    }

    private List<ReportOrder> feed(String query, ParticipantCode party, Position after, int limit) {
        return getSession()
                .createNativeQuery(query, ReportOrder.class)
                .setParameter("party", party.value())
                .setParameter("feedTx", Long.toString(after.transactionId()))
                .setParameter("feedSeq", after.sequence())
                .setMaxResults(limit)
                .getResultList();
    }
}
