package org.crediteasyloan.directory.participant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.crediteasyloan.directory.participant.AskedChange.Subject;
import org.crediteasyloan.kit.id.Ids;

/** The changes that wait for a second person (待批变更), one of each subject for an institution. */
@ApplicationScoped
class AskedChanges implements PanacheRepositoryBase<AskedChange, AskedChange.Key> {

    private final ObjectMapper mapper;

    AskedChanges(ObjectMapper mapper) {
        // What was asked under an earlier release must still read.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A later wish takes the place of the one before. The institution is locked by its caller. */
    void put(Participant participant, Subject subject, Object content, String askedBy, Instant now) {
        Optional<AskedChange> before = find(participant, subject);
        AskedChange change = before.orElseGet(AskedChange::new);
        change.participantCode = participant.code;
        change.subject = subject;
        change.changeId = Ids.next();
        change.content = write(content);
        change.askedBy = askedBy;
        change.askedAt = now;
        if (before.isEmpty()) {
            persist(change);
        }
    }

    Optional<AskedChange> find(Participant participant, Subject subject) {
        return findByIdOptional(new AskedChange.Key(participant.code, subject));
    }

    /** Nothing happens when there is none. */
    void drop(Participant participant, Subject subject) {
        find(participant, subject).ifPresent(this::delete);
    }

    <T> T read(AskedChange change, Class<T> statement) {
        try {
            return mapper.readValue(change.content, statement);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot read the change " + change.changeId, impossible);
        }
    }

    private String write(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
