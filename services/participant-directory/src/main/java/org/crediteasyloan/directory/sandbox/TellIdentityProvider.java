package org.crediteasyloan.directory.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.participant.SandboxBanks;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.jboss.logging.Logger;

/**
 * Makes so what stands in a sandbox bank's row: the participant in one short transaction, which leases the row, then the client at the
 * identity provider outside of any, and another transaction notes that it is done. The request that opened or ended a bank comes
 * here at once; whatever it left undone, because it was killed or the identity provider was not there, is found again when it is
 * due. Many instances may run: one tells at a time.
 */
@ApplicationScoped
@ActsAs(DatabaseRole.TIMERS)
class TellIdentityProvider {

    private static final Logger LOG = Logger.getLogger(TellIdentityProvider.class);
    private static final int MAX_PER_RUN = 100;
    private static final TypeReference<Map<String, String>> MEMBERS = new TypeReference<>() {};

    /** What is to be told, by whom. */
    private record Telling(
            UUID sandboxId, UUID lease, SandboxState state, ParticipantCode bank, Map<String, String> jwk) {}

    private final Sandboxes sandboxes;
    private final SandboxBanks banks;
    private final ClientRegistry registry;
    private final AuditTrail trail;
    private final ObjectMapper mapper;
    private final Clock clock;

    TellIdentityProvider(
            Sandboxes sandboxes,
            SandboxBanks banks,
            ClientRegistry registry,
            AuditTrail trail,
            ObjectMapper mapper,
            Clock clock) {
        this.sandboxes = sandboxes;
        this.banks = banks;
        this.registry = registry;
        this.trail = trail;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(every = "{sandbox-clients.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> sandboxes.due(clock.instant(), MAX_PER_RUN));
        due.forEach(sandboxId -> take(sandboxId, false).ifPresent(this::tell));
    }

    /** By whoever just changed it. As a participant the bank is there, or gone, when this comes back, whatever the identity provider says. */
    void now(UUID sandboxId) {
        QuarkusTransaction.requiringNew().run(() -> sandboxes.lock(sandboxId).ifPresent(this::makeParticipantSo));
        take(sandboxId, true).ifPresent(this::tell);
    }

    private Optional<Telling> take(UUID sandboxId, boolean hasJustChanged) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            return sandboxes
                    .lock(sandboxId)
                    .filter(sandbox -> sandbox.mayBeTold(hasJustChanged, now))
                    .map(sandbox -> {
                        makeParticipantSo(sandbox);
                        sandbox.leaseTo(Ids.next(), now);
                        return new Telling(
                                sandbox.id,
                                Objects.requireNonNull(sandbox.lease),
                                sandbox.state,
                                sandbox.code(),
                                read(sandbox.jwk));
                    });
        });
    }

    private void makeParticipantSo(Sandbox sandbox) {
        trail.actAsTimer();
        if (sandbox.state.goesOn()) {
            banks.admit(sandbox.code(), sandbox.owner, clock.instant());
        } else {
            banks.end(sandbox.code(), clock.instant());
        }
    }

    private void tell(Telling telling) {
        try {
            switch (telling.state()) {
                case PREPARING -> registry.provide(telling.bank(), telling.jwk());
                case ENDING -> registry.disable(telling.bank());
                case READY, ENDED -> throw new IllegalStateException("Nothing is to be told of " + telling.bank());
            }
        } catch (ClientRegistryFailed failed) {
            LOG.warnf("The client of %s has to wait: %s", telling.bank(), failed.getMessage());
            settle(telling, sandbox -> sandbox.notTold(clock.instant()));
            return;
        }
        settle(telling, sandbox -> {
            sandbox.told(telling.state(), clock.instant());
            trail.actAsTimer();
            trail.append(AuditRecord.of(
                    AuditKind.DEADLINE,
                    telling.state() == SandboxState.ENDING ? "sandbox-client-disabled" : "sandbox-client-made",
                    "id=" + telling.sandboxId()));
        });
    }

    private Map<String, String> read(String jwk) {
        try {
            return mapper.readValue(jwk, MEMBERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A kept key cannot be read", impossible);
        }
    }

    /** Whoever comes back after its lease has ended notes nothing. */
    private void settle(Telling telling, Consumer<Sandbox> outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> sandboxes
                        .lock(telling.sandboxId())
                        .filter(sandbox -> telling.lease().equals(sandbox.lease))
                        .ifPresent(outcome));
    }
}
