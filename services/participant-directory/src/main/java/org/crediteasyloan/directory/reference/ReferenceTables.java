package org.crediteasyloan.directory.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The tables of reference data (基础数据) with their drafts and versions. */
@ApplicationScoped
class ReferenceTables implements PanacheRepositoryBase<ReferenceTable, String> {

    private final ObjectMapper mapper;

    ReferenceTables(ObjectMapper mapper) {
        // What was stored by an earlier release must still read.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The table, locked until the transaction ends; begun when there is none. */
    ReferenceTable claim(TableName table) {
        getEntityManager()
                .createNativeQuery("INSERT INTO reference_table (name) VALUES (:name) ON CONFLICT DO NOTHING")
                .setParameter("name", table.value())
                .executeUpdate();
        return findForChange(table).orElseThrow();
    }

    /** Locked until the transaction ends, so that two publications follow each other. */
    Optional<ReferenceTable> findForChange(TableName table) {
        return findByIdOptional(table.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<ReferenceDraft> draftOf(TableName table) {
        return Optional.ofNullable(getEntityManager().find(ReferenceDraft.class, table.value()));
    }

    Optional<ReferenceVersion> version(TableName table, long version) {
        return Optional.ofNullable(
                getEntityManager().find(ReferenceVersion.class, new ReferenceVersion.Key(table.value(), version)));
    }

    Optional<ReferenceVersion> latestVersion(TableName table) {
        return getEntityManager()
                .createQuery("from ReferenceVersion where name = :name order by version desc", ReferenceVersion.class)
                .setParameter("name", table.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest version of every table, by name, without what it holds. */
    List<ReferenceTableSummary> summaries() {
        return getEntityManager().createQuery("""
                        select v.name, v.version, v.publishedAt from ReferenceVersion v
                        where v.version = (select max(l.version) from ReferenceVersion l where l.name = v.name)
                        order by v.name""", ReferenceTableSummary.class).getResultList();
    }

    void add(Object draftOrVersion) {
        getEntityManager().persist(draftOrVersion);
    }

    void remove(ReferenceDraft draft) {
        getEntityManager().remove(draft);
    }

    ReferenceContent read(String content) {
        try {
            return mapper.readValue(content, ReferenceContent.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored content does not read", impossible);
        }
    }

    String write(ReferenceContent content) {
        try {
            return mapper.writerFor(ReferenceContent.class).writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A content cannot be written", impossible);
        }
    }
}
