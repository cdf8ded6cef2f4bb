package org.crediteasyloan.redemption.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The schemes (财政支持政策) with their drafts and versions. */
@ApplicationScoped
class Schemes implements PanacheRepositoryBase<Scheme, String> {

    private final ObjectMapper mapper;

    Schemes(ObjectMapper mapper) {
        // What was stored by an earlier release must still read.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The scheme, locked; claimed for the owner when nobody has the code. Empty when another bureau has it. */
    Optional<Scheme> claim(String schemeCode, ParticipantCode owner) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO scheme (scheme_code, owner) VALUES (:code, :owner) ON CONFLICT DO NOTHING")
                .setParameter("code", schemeCode)
                .setParameter("owner", owner.value())
                .executeUpdate();
        return findByIdOptional(schemeCode, LockModeType.PESSIMISTIC_WRITE)
                .filter(scheme -> scheme.owner.equals(owner.value()));
    }

    Scheme getForChange(String schemeCode) {
        return findByIdOptional(schemeCode, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    Optional<SchemeDraft> draftOf(String schemeCode) {
        return Optional.ofNullable(getEntityManager().find(SchemeDraft.class, schemeCode));
    }

    List<SchemeDraft> draftsOf(List<String> schemeCodes) {
        return getEntityManager()
                .createQuery("from SchemeDraft where schemeCode in :codes", SchemeDraft.class)
                .setParameter("codes", schemeCodes)
                .getResultList();
    }

    List<SchemeVersion> versionsOf(List<String> schemeCodes) {
        return getEntityManager()
                .createQuery("from SchemeVersion where schemeCode in :codes order by version", SchemeVersion.class)
                .setParameter("codes", schemeCodes)
                .getResultList();
    }

    Optional<SchemeVersion> latestVersion(String schemeCode) {
        return getEntityManager()
                .createQuery("from SchemeVersion where schemeCode = :code order by version desc", SchemeVersion.class)
                .setParameter("code", schemeCode)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The version that holds on the day: the latest that has begun by then, unless it has ended. */
    Optional<SchemeVersion> versionInForceOn(String schemeCode, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "from SchemeVersion where schemeCode = :code and validFrom <= :day order by version desc",
                        SchemeVersion.class)
                .setParameter("code", schemeCode)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(version -> !version.validUntil.isBefore(day));
    }

    void add(Object draftOrVersion) {
        getEntityManager().persist(draftOrVersion);
    }

    void remove(SchemeDraft draft) {
        getEntityManager().remove(draft);
    }

    SchemeTerms read(String terms) {
        try {
            return mapper.readValue(terms, SchemeTerms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Stored terms do not read", impossible);
        }
    }

    String write(SchemeTerms terms) {
        try {
            return mapper.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Terms cannot be written", impossible);
        }
    }
}
