package org.crediteasyloan.routing.loan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The loans (贷款) and the interest reported on them. */
@ApplicationScoped
class Loans implements PanacheRepositoryBase<LoanRow, UUID> {

    /** Locked until the transaction ends, so that two reports on one loan follow each other. */
    LoanRow getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** The loan's application, which is locked before the loan. Another bank's loan does not exist for the caller. */
    UUID applicationOf(UUID id, ParticipantCode bank) {
        return find("select l.applicationId from LoanRow l where l.id = ?1 and l.bank = ?2", id, bank.value())
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** Two contracts of one bank with the same number wait for each other here. */
    boolean isNumberUsed(ParticipantCode bank, String contractNo) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:number, 0)) AS text)", String.class)
                .setParameter("number", bank.value() + "/" + contractNo)
                .getResultList();
        return count("bank = ?1 and contractNo = ?2", bank.value(), contractNo) > 0;
    }

    List<InterestReportRow> reportsOn(UUID loanId) {
        return getEntityManager()
                .createQuery(
                        "from InterestReportRow r where r.loanId = :loan order by r.periodFrom",
                        InterestReportRow.class)
                .setParameter("loan", loanId)
                .getResultList();
    }

    void persist(InterestReportRow report) {
        getEntityManager().persist(report);
    }
}
