package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.event.EventHandler;

/** The institutions and channels, as participant-directory last published them. */
@ApplicationScoped
public class Participants implements EventHandler<ParticipantState> {

    private final CopyTable copies;

    Participants(CopyTable copies) {
        this.copies = copies;
    }

    public Optional<ParticipantState> find(ParticipantCode code) {
        return copies.find(
                "SELECT state FROM participant_copy WHERE participant_code = ?", code.value(), ParticipantState.class);
    }

    /** A participant not heard of yet is not suspended: the identity provider vouched for it. */
    public boolean isSuspended(ParticipantCode code) {
        return find(code)
                .map(participant -> participant.status() != ParticipantState.Status.ACTIVE)
                .orElse(false);
    }

    @Override
    public Class<ParticipantState> eventClass() {
        return ParticipantState.class;
    }

    @Override
    public void handle(ParticipantState participant) {
        copies.put("""
                INSERT INTO participant_copy (participant_code, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (participant_code) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE participant_copy.version < excluded.version""", participant.key(), participant);
    }
}
