package org.crediteasyloan.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries to the audit trail in the transaction they tell of: what commits has its entries, what rolls back has none.
 *
 * <p>The entries of a transaction are collected and written together just before it commits, in one round trip. A transaction
 * whose entries cannot be written does not commit.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit_entry (kind, actor, acting_for, action, subject, details, content_hash, answer_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** A list of a million rows must not wait in memory. */
    private static final int MAX_COLLECTED = 500;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final AuditActor actors;

    AuditTrail(AgroalDataSource dataSource, TransactionSynchronizationRegistry transactions, AuditActor actors) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.actors = actors;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditRecord entry) {
        ofThisTransaction(null).add(entry);
    }

    /** From here on this transaction acts for the timer, whoever's thread it runs on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void actAsTimer() {
        ofThisTransaction(AuditActor.Actor.TIMER);
    }

    /** From here on this transaction acts for the consumer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void actAsConsumer() {
        ofThisTransaction(AuditActor.Actor.CONSUMER);
    }

    private Collected ofThisTransaction(AuditActor.@Nullable Actor actor) {
        if (transactions.getResource(AuditTrail.class) instanceof Collected collected) {
            return collected;
        }
        Collected collected = new Collected(actor == null ? actors.current() : actor);
        transactions.putResource(AuditTrail.class, collected);
        transactions.registerInterposedSynchronization(collected);
        return collected;
    }

    private final class Collected implements Synchronization {

        private final AuditActor.Actor actor;
        private final List<AuditRecord> waiting = new ArrayList<>();

        Collected(AuditActor.Actor actor) {
            this.actor = actor;
        }

        void add(AuditRecord entry) {
            waiting.add(entry);
            if (waiting.size() == MAX_COLLECTED) {
                write();
            }
        }

        @Override
        public void beforeCompletion() {
            if (!waiting.isEmpty()) {
                write();
            }
        }

        @Override
        public void afterCompletion(int status) {
            waiting.clear();
        }

        private void write() {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(INSERT)) {
                for (AuditRecord entry : waiting) {
                    statement.setString(1, entry.kind().name());
                    statement.setString(2, actor.name());
                    statement.setString(3, actor.actingFor());
                    statement.setString(4, entry.action());
                    statement.setString(5, entry.subject());
                    statement.setString(6, entry.details());
                    statement.setString(7, entry.contentHash());
                    statement.setString(8, entry.answerHash());
                    statement.addBatch();
                }
                statement.executeBatch();
                waiting.clear();
            } catch (SQLException failed) {
                throw new IllegalStateException("Cannot append to the audit trail", failed);
            }
        }
    }
}
