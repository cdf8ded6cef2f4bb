package org.crediteasyloan.directory.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.directory.participant.SandboxBanks;
import org.crediteasyloan.kit.deadline.DeadlineHandler;

/** The term of a sandbox bank is up. */
@ApplicationScoped
class SandboxDeadline implements DeadlineHandler {

    static final String KIND = "sandbox-end";

    private final Sandboxes sandboxes;
    private final SandboxBanks banks;

    SandboxDeadline(Sandboxes sandboxes, SandboxBanks banks) {
        this.sandboxes = sandboxes;
        this.banks = banks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID sandboxId, Instant now) {
        sandboxes.lock(sandboxId).ifPresent(sandbox -> {
            if (sandbox.end(now)) {
                banks.end(sandbox.code(), now);
            }
        });
    }
}
