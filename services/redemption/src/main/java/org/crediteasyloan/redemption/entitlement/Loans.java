package org.crediteasyloan.redemption.entitlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The loans (贷款), and the reports that wait for one. */
@ApplicationScoped
class Loans implements PanacheRepositoryBase<Loan, UUID> {

    /**
     * What is done about one loan follows each other, also before its row exists: else a report that finds no loan and a
     * loan that finds no report could pass each other by.
     */
    void lock(UUID loanId) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:loan, 0))) AS locked")
                .setParameter("loan", loanId.toString())
                .getSingleResult();
    }

    void keepWaiting(WaitingInterestReport report) {
        if (getEntityManager().find(WaitingInterestReport.class, report.interestReportId) == null) {
            getEntityManager().persist(report);
        }
    }

    /** The reports that waited for the loan, in the order of their periods; they wait no longer. */
    List<WaitingInterestReport> takeWaiting(UUID loanId) {
        List<WaitingInterestReport> waiting = getEntityManager()
                .createQuery(
                        "from WaitingInterestReport where loanId = :loan order by periodFrom, arrivedAt",
                        WaitingInterestReport.class)
                .setParameter("loan", loanId)
                .getResultList();
        waiting.forEach(getEntityManager()::remove);
        return waiting;
    }
}
