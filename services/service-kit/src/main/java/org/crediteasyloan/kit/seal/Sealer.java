package org.crediteasyloan.kit.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.event.audit.AuditHeadSigned;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.trust.Entry;
import org.crediteasyloan.trust.Head;
import org.crediteasyloan.trust.HeadKey;
import org.crediteasyloan.trust.Seal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Chains the entries of ended transactions into seals and signs where the chain stands, once a day at least.
 *
 * <p>Many instances may run: each step is a transaction under one lock, and reads where the chain stands after it has the lock. One
 * that is killed leaves nothing half done, because its step was not committed.
 */
@ApplicationScoped
class Sealer {

    static final int MAX_ENTRIES = 1_000;

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private final Chain chain;
    private final HeadKeys keys;
    private final Outbox outbox;
    private final String service;
    private final Duration headInterval;

    Sealer(
            Chain chain,
            HeadKeys keys,
            Outbox outbox,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "audit.head-interval") Duration headInterval) {
        this.chain = chain;
        this.keys = keys;
        this.outbox = outbox;
        this.service = service;
        this.headInterval = headInterval;
    }

    @Scheduled(every = "{audit.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActsAs(DatabaseRole.TIMERS)
    void work() {
        sealClosed();
        QuarkusTransaction.requiringNew().run(() -> signIfDue(chain.now()));
    }

    /** Seals until no window is closed. */
    void sealClosed() {
        boolean mayBeMore = true;
        while (mayBeMore) {
            mayBeMore = QuarkusTransaction.requiringNew().call(this::sealNext);
        }
    }

    /** In a transaction of the caller's; true when a full window was sealed, so that more may be waiting. */
    boolean sealNext() {
        if (!chain.take()) {
            return false;
        }
        Seal.Place before = chain.lastSeal();
        List<Entry> entries = chain.closedEntries(before.through(), MAX_ENTRIES);
        if (entries.isEmpty()) {
            return false;
        }
        chain.append(Seal.over(entries, service, before, chain.now()), before.entryCount() + entries.size());
        return entries.size() == MAX_ENTRIES;
    }

    /** In a transaction of the caller's. A silent day gets its head too: it says that there was nothing. */
    void signIfDue(Instant now) {
        if (!chain.take()) {
            return;
        }
        Optional<Chain.LastHead> last = chain.lastHead();
        Seal.Place seals = chain.lastSeal();
        if (last.isPresent() && !isDue(last.get(), seals, now)) {
            return;
        }
        Optional<HeadKey> key = keys.current();
        if (key.isEmpty()) {
            LOG.debug("No signing key is configured; the trail is sealed and not signed");
            return;
        }
        sign(last.map(Chain.LastHead::place).orElse(Head.Place.START), seals, now, key.get());
    }

    private boolean isDue(Chain.LastHead last, Seal.Place seals, Instant now) {
        boolean isNewDay = BusinessDay.of(now).isAfter(BusinessDay.of(last.signedAt()));
        boolean isNewWithinTheDay = seals.number() > last.sealNumber()
                && !now.isBefore(last.signedAt().plus(headInterval));
        return isNewDay || isNewWithinTheDay;
    }

    private void sign(Head.Place before, Seal.Place seals, Instant now, HeadKey key) {
        try {
            Head head = Head.sign(service, before, seals, now, key);
            chain.append(head);
            outbox.append(new AuditHeadSigned(
                    service,
                    head.number(),
                    head.signedAt(),
                    head.sealNumber(),
                    head.sealHash(),
                    head.entryCount(),
                    head.previousHash(),
                    head.keyId(),
                    head.signature()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot sign head " + (before.number() + 1), failed);
        }
    }
}
