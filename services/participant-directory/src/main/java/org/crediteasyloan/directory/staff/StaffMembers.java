package org.crediteasyloan.directory.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The people of institutions (机构人员); of each institution its own alone. */
@ApplicationScoped
class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    /** In the order they were proposed first. */
    List<StaffMember> of(ParticipantCode code) {
        return list("participantCode = ?1 order by id", code.value());
    }

    StaffMember get(ParticipantCode code, UUID staffId) {
        return ofInstitution(findByIdOptional(staffId), code).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    /** Locked until the transaction ends, so that two commands on one person follow each other. */
    StaffMember getForChange(ParticipantCode code, UUID staffId) {
        return ofInstitution(findByIdOptional(staffId, LockModeType.PESSIMISTIC_WRITE), code)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Optional<StaffMember> find(ParticipantCode code, UUID staffId) {
        return ofInstitution(findByIdOptional(staffId), code);
    }

    /** Whoever names the same account at the same moment waits for the first. */
    Optional<StaffMember> claim(ParticipantCode code, String subject) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))", Integer.class)
                .setParameter("name", "staff/" + code + "/" + subject)
                .getSingleResult();
        return find("participantCode = ?1 and subject = ?2", code.value(), subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static Optional<StaffMember> ofInstitution(Optional<StaffMember> member, ParticipantCode code) {
        return member.filter(found -> found.participantCode.equals(code.value()));
    }
}
