package org.crediteasyloan.profile.help;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.help.HelpSession.Status;

/** The sessions of the help desk (协助会话), and the reasons for them. */
@ApplicationScoped
class HelpSessions implements PanacheRepositoryBase<HelpSession, UUID> {

    private static final List<Status> NOT_OVER = List.of(Status.ASKED, Status.APPROVED);

    /** Still marked as going on, though the time of some may just be over. */
    List<HelpSession> ofBorrower(UUID borrowerId) {
        return list("borrowerId = ?1 and status in ?2 order by id", borrowerId, NOT_OVER);
    }

    List<HelpSession> ofAgent(String agent) {
        return list("agent = ?1 and status in ?2 order by id", agent, NOT_OVER);
    }

    Optional<HelpSession> findForChange(UUID sessionId) {
        return findByIdOptional(sessionId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The id alone; who asks is of the help desk and sees nothing else of a borrower. */
    Optional<UUID> borrowerWith(UnifiedSocialCreditCode uscc) {
        return getSession()
                .createNativeQuery("SELECT borrower_to_help(:uscc)", UUID.class)
                .setParameter("uscc", uscc.value())
                .uniqueResultOptional();
    }

    List<HelpReasonView> reasonsOn(LocalDate day) {
        return getSession()
                .createNativeQuery("""
                        SELECT code, text_zh, text_en FROM help_reason
                        WHERE valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day) ORDER BY code""", Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new HelpReasonView((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
