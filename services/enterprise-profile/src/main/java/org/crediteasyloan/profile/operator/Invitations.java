package org.crediteasyloan.profile.operator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.profile.operator.Invitation.Status;

/** The invitations (经办邀请). */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** Still marked open, though the time of some may just be over. */
    List<Invitation> openOf(UUID borrowerId) {
        return list("borrowerId = ?1 and status = ?2 order by id", borrowerId, Status.OPEN);
    }

    /** Without those of whom the business has invited again since. */
    List<Invitation> declinedOf(UUID borrowerId) {
        return list(
                "from Invitation i where i.borrowerId = ?1 and i.status = ?2 and not exists (from Invitation later"
                        + " where later.borrowerId = i.borrowerId and later.personHash = i.personHash and later.id > i.id)"
                        + " order by i.id",
                borrowerId,
                Status.DECLINED);
    }

    List<Invitation> acceptedInto(List<UUID> mandateIds) {
        return list("mandateId in ?1 order by id", mandateIds);
    }

    Optional<Invitation> findForChange(UUID invitationId) {
        return findByIdOptional(invitationId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Still marked open, though the time of some may just be over. */
    List<Invitation> openTo(String personHash) {
        callerIs(personHash);
        return list("personHash = ?1 and status = ?2 order by id", personHash, Status.OPEN);
    }

    /** Only what this person was invited to. */
    Optional<Invitation> findForAnswer(UUID invitationId, String personHash) {
        callerIs(personHash);
        return find("id = ?1 and personHash = ?2", invitationId, personHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The database shows an invitation to whoever is the person it names, and cannot make the hash itself. */
    private void callerIs(String personHash) {
        getSession()
                .createNativeQuery("SELECT set_config('app.person', :person, true)", String.class)
                .setParameter("person", personHash)
                .getSingleResult();
    }
}
