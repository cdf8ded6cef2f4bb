package org.crediteasyloan.directory.key;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.participant.InstitutionKeys;
import org.crediteasyloan.directory.participant.ReadinessCheck;
import org.crediteasyloan.kit.problem.FieldError;

/** The public keys of institutions (机构公钥). */
@ApplicationScoped
class ParticipantKeys
        implements PanacheRepositoryBase<ParticipantKey, ParticipantKey.Key>, ReadinessCheck, InstitutionKeys {

    /** Two changes of one institution's keys follow each other, also the first two. */
    void lockForChange(ParticipantCode code) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))", Integer.class)
                .setParameter("name", "participant_key/" + code)
                .getSingleResult();
    }

    /** In the order they were registered. */
    List<ParticipantKey> of(ParticipantCode code) {
        return list("participantCode = ?1 order by registeredAt, kid", code.value());
    }

    @Override
    public Optional<LocalDate> usableUntil(ParticipantCode code, LocalDate today) {
        return of(code).stream()
                .filter(key -> key.isUsableOn(today))
                .map(key -> key.expiresOn)
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<FieldError> missing(ParticipantCode code, boolean needsKey, LocalDate today) {
        return needsKey && of(code).stream().noneMatch(key -> key.isUsableOn(today))
                ? List.of(new FieldError(
                        "/keys", "key-missing", "该接入级别须登记有效公钥。", "Its level of connection needs a key that is in use."))
                : List.of();
    }
}
