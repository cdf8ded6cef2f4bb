package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Puts what was delivered on the statement of its month (记入账单), in the transaction of the delivery. */
@ApplicationScoped
public class BillUsage {

    private final Statements statements;

    BillUsage(Statements statements) {
        this.statements = statements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void charge(Usage usage, Instant now) {
        statements.add(UsageLine.charge(statements.runningAt(now, usage.bank(), usage.bureau()), usage, now));
    }

    /** The charge is taken back by a line of the running month; a statement that was closed stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(UsageLine charge, Instant now) {
        statements.add(charge.correction(statements.runningAt(now, charge.bank, charge.bureau), now));
    }
}
