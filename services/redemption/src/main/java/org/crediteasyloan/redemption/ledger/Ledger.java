package org.crediteasyloan.redemption.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.id.Ids;

/** Keeps the books. Balances follow from the legs inside the database; nothing here adds up. */
@ApplicationScoped
public class Ledger {

    private final EntityManager entities;
    private final AuditTrail trail;

    Ledger(EntityManager entities, AuditTrail trail) {
        this.entities = entities;
        this.trail = trail;
    }

    /**
     * Locks the scheme's book until the transaction ends. Whoever decides by a balance, or by what was granted before, locks
     * first: two decisions on one scheme then follow each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String schemeCode) {
        entities.createNativeQuery("INSERT INTO ledger_book (scheme_code) VALUES (:scheme) ON CONFLICT DO NOTHING")
                .setParameter("scheme", schemeCode)
                .executeUpdate();
        entities.createNativeQuery("SELECT scheme_code FROM ledger_book WHERE scheme_code = :scheme FOR UPDATE")
                .setParameter("scheme", schemeCode)
                .getSingleResult();
    }

    /** What the budget still has; 0 when there is no budget. The book must be locked for the answer to hold. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long availableFen(SchemeYear budget) {
        Number availableFen = (Number) entities.createNativeQuery("""
                        SELECT coalesce(sum(balance_fen), 0) FROM ledger_account
                        WHERE scheme_code = :scheme AND budget_year = :year AND stage = 'AVAILABLE'""")
                .setParameter("scheme", budget.schemeCode())
                .setParameter("year", budget.budgetYear())
                .getSingleResult();
        return availableFen.longValue();
    }

    /** Writes the posting; fails, and with it the transaction, when an account would go below zero. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Posting posting) {
        lock(posting.budget().schemeCode());
        UUID postingId = Ids.next();
        entities.createNativeQuery("""
                        INSERT INTO ledger_posting (id, move, scheme_code, budget_year, reference_id, posted_at)
                        VALUES (:id, :move, :scheme, :year, :reference, :postedAt)""")
                .setParameter("id", postingId)
                .setParameter("move", posting.move().name())
                .setParameter("scheme", posting.budget().schemeCode())
                .setParameter("year", posting.budget().budgetYear())
                .setParameter("reference", posting.referenceId())
                .setParameter("postedAt", posting.postedAt())
                .executeUpdate();
        posting.legs().forEach(leg -> insert(postingId, posting.budget(), leg));
        trail.append(entry(postingId, posting));
    }

    /** The trail names the amounts themselves: an auditor adds them up without the ledger. */
    private static AuditRecord entry(UUID postingId, Posting posting) {
        String legs = posting.legs().stream()
                .map(leg -> leg.stage() + (leg.source().isEmpty() ? "" : "/" + leg.source()) + "=" + leg.amountFen())
                .collect(Collectors.joining(" "));
        return AuditRecord.of(
                        AuditKind.MONEY,
                        posting.move().name(),
                        "postingId=" + postingId + " referenceId=" + posting.referenceId())
                .withDetails("scheme=" + posting.budget().schemeCode() + " budgetYear="
                        + posting.budget().budgetYear() + " legsFen: " + legs);
    }

    private void insert(UUID postingId, SchemeYear budget, Leg leg) {
        entities.createNativeQuery("""
                        INSERT INTO ledger_account (scheme_code, budget_year, stage, source)
                        VALUES (:scheme, :year, :stage, :source) ON CONFLICT DO NOTHING""")
                .setParameter("scheme", budget.schemeCode())
                .setParameter("year", budget.budgetYear())
                .setParameter("stage", leg.stage().name())
                .setParameter("source", leg.source())
                .executeUpdate();
        entities.createNativeQuery("""
                        INSERT INTO ledger_leg (posting_id, account_id, amount_fen)
                        SELECT :posting, id, :amountFen FROM ledger_account
                        WHERE scheme_code = :scheme AND budget_year = :year AND stage = :stage AND source = :source""")
                .setParameter("posting", postingId)
                .setParameter("amountFen", leg.amountFen())
                .setParameter("scheme", budget.schemeCode())
                .setParameter("year", budget.budgetYear())
                .setParameter("stage", leg.stage().name())
                .setParameter("source", leg.source())
                .executeUpdate();
    }
}
