package org.crediteasyloan.holes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

    Optional<String> textOf(UUID id, @Nullable String participant) {
        return findByIdOptional(id)
                .filter(note -> note.participant.equals(participant))
                .map(note -> note.text);
    }

    /** In a transaction of its own, so that it stays although the request is refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void append(UUID id, String stamp) {
        findByIdOptional(id).ifPresent(note -> note.text += stamp);
    }

    @Transactional
    UUID add(@Nullable String participant, String text) {
        Note note = new Note();
        note.id = UUID.randomUUID();
        note.participant = participant;
        note.text = text;
        persist(note);
        return note.id;
    }
}
