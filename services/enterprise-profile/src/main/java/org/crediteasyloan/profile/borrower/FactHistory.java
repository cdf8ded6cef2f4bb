package org.crediteasyloan.profile.borrower;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Position;

/** Reads everything that was ever stated about a borrower. Who may ask is the asker's business. */
@ApplicationScoped
public class FactHistory {

    private static final String FEED =
            "SELECT * FROM fact_statement WHERE borrower_id = :borrowerId AND" + Position.READABLE + Position.ORDER;

    private final FactStatements statements;

    FactHistory(FactStatements statements) {
        this.statements = statements;
    }

    /** From that place on; a statement that stopped counting comes again. */
    public List<StatedFact> feed(UUID borrowerId, Position after, int limit) {
        return statements
                .getSession()
                .createNativeQuery(FEED, FactStatement.class)
                .setParameter("borrowerId", borrowerId)
                .setParameter("feedTx", Long.toString(after.transactionId()))
                .setParameter("feedSeq", after.sequence())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(FactStatement::stated)
                .toList();
    }
}
