package org.crediteasyloan.profile.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.household.HouseholdMember.Status;

/** The persons of households (家庭成员). */
@ApplicationScoped
class HouseholdMembers implements PanacheRepositoryBase<HouseholdMember, UUID> {

    /** The head first, then in the order they were invited. */
    List<HouseholdMember> of(UUID householdId) {
        return list(
                "householdId = ?1 and status in ?2 order by role, id",
                householdId,
                List.of(Status.INVITED, Status.AGREED));
    }

    HouseholdMember getForChange(UUID householdId, UUID memberId) {
        return find("id = ?1 and householdId = ?2", memberId, householdId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Optional<HouseholdMember> findForChange(UUID memberId) {
        return findByIdOptional(memberId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where this person is invited, though the time of some invitations may just be over, or agreed. */
    List<HouseholdMember> ofPerson(String personHash) {
        callerIs(personHash);
        return list("personHash = ?1 and status in ?2 order by id", personHash, List.of(Status.INVITED, Status.AGREED));
    }

    /** Begins a household, for which the caller acts until the transaction ends. */
    void begin(UUID householdId, Instant now) {
        getSession()
                .createNativeQuery("SELECT cast(begin_household(:id, :now) AS text)", String.class)
                .setParameter("id", householdId)
                .setParameter("now", now)
                .getResultList();
    }

    /** The household this invitation is or was to, at which the caller looks until the transaction ends; only what this person was invited to. */
    Optional<UUID> join(UUID memberId, String personHash) {
        callerIs(personHash);
        return Optional.ofNullable((UUID) getSession()
                .createNativeQuery("SELECT join_household(:id)", UUID.class)
                .setParameter("id", memberId)
                .getSingleResult());
    }

    /** Also holds off every other household until the transaction ends. */
    boolean isInHousehold(UUID personId) {
        return getSession()
                .createNativeQuery("SELECT is_in_household(:person)", Boolean.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** The database shows an invitation to whoever is the person it names, and cannot make the hash itself. */
    private void callerIs(String personHash) {
        getSession()
                .createNativeQuery("SELECT set_config('app.person', :person, true)", String.class)
                .setParameter("person", personHash)
                .getSingleResult();
    }
}
