package org.crediteasyloan.profile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** Nobody accepted an invitation in its time. */
@ApplicationScoped
class InvitationLapses implements DeadlineHandler {

    static final String KIND = "operator-invitation-lapses";

    private final Invitations invitations;

    InvitationLapses(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID invitationId, Instant now) {
        invitations.findForChange(invitationId).ifPresent(invitation -> invitation.lapse(now));
    }
}
