package org.crediteasyloan.kit.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.kit.event.EventHandler;

/** The units of institutions, as participant-directory last published them. */
@ApplicationScoped
public class Units implements EventHandler<ParticipantUnitsState> {

    private final CopyTable copies;

    Units(CopyTable copies) {
        this.copies = copies;
    }

    public Optional<ParticipantUnitsState> find(ParticipantCode code) {
        return copies.find(
                "SELECT state FROM unit_copy WHERE participant_code = ?", code.value(), ParticipantUnitsState.class);
    }

    @Override
    public Class<ParticipantUnitsState> eventClass() {
        return ParticipantUnitsState.class;
    }

    @Override
    public void handle(ParticipantUnitsState tree) {
        copies.put("""
                INSERT INTO unit_copy (participant_code, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (participant_code) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE unit_copy.version < excluded.version""", tree.key(), tree);
    }
}
