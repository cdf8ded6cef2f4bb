package org.crediteasyloan.kit.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.crediteasyloan.contracts.event.participant.ParticipantState;

/** The webhook of a sandbox bank goes with it; a real institution's stays until it unsubscribes. */
@ApplicationScoped
class ForgetSandboxes {

    private final AgroalDataSource dataSource;

    ForgetSandboxes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void participantChanged(@Observes ParticipantState participant) {
        if (participant.status() != ParticipantState.Status.LEFT
                || !participant.participantCode().belongsToSandbox()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM webhook_subscription WHERE participant = ?")) {
            delete.setString(1, participant.participantCode().value());
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot remove the webhook of " + participant.participantCode(), failed);
        }
    }
}
