package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.event.EventHandler;

/**
 * The institutions and channels, as participant-directory last published them.
 *
 * <p>Whoever has to do something about a change observes {@link ParticipantState}; it is told in the transaction that keeps the copy.
 */
@ApplicationScoped
public class Participants implements EventHandler<ParticipantState> {

    private final CopyTable copies;
    private final Event<ParticipantState> changes;

    Participants(CopyTable copies, Event<ParticipantState> changes) {
        this.copies = copies;
        this.changes = changes;
    }

    public Optional<ParticipantState> find(ParticipantCode code) {
        return copies.find(
                "SELECT state FROM participant_copy WHERE participant_code = ?", code.value(), ParticipantState.class);
    }

    /**
     * Whether work may be given to it. Of one not heard of yet nothing is held against it, since the identity provider vouched for
     * it; but a sandbox bank never gets anybody's.
     */
    public boolean takesNewWork(ParticipantCode code) {
        return find(code).map(ParticipantState::takesNewWork).orElse(true) && !code.belongsToSandbox();
    }

    /**
     * Whether it is told of what happens. Of one not heard of yet nothing is held against it. A sandbox bank is told of what happens in
     * its sandbox.
     */
    public boolean isTold(ParticipantCode code) {
        return find(code)
                .map(state ->
                        state.works() || (code.belongsToSandbox() && state.status() == ParticipantState.Status.SANDBOX))
                .orElse(true);
    }

    @Override
    public Class<ParticipantState> eventClass() {
        return ParticipantState.class;
    }

    @Override
    public void handle(ParticipantState participant) {
        boolean isNews = copies.put("""
                INSERT INTO participant_copy (participant_code, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (participant_code) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE participant_copy.version < excluded.version""", participant.key(), participant);
        if (isNews) {
            changes.fire(participant);
        }
    }
}
