package org.crediteasyloan.directory.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** Shows sandbox banks to whoever opened them. */
@ApplicationScoped
class ReadSandboxes {

    private final Sandboxes sandboxes;
    private final SandboxConfig config;

    ReadSandboxes(Sandboxes sandboxes, SandboxConfig config) {
        this.sandboxes = sandboxes;
        this.config = config;
    }

    @Transactional
    List<SandboxView> of(String owner) {
        return sandboxes.of(owner).stream()
                .map(sandbox -> SandboxView.of(sandbox, config))
                .toList();
    }

    @Transactional
    SandboxView one(String owner, ParticipantCode code) {
        return sandboxes
                .find(owner, code)
                .map(sandbox -> SandboxView.of(sandbox, config))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
