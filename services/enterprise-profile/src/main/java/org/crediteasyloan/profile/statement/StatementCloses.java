package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.profile.statement.Statement.StatementStatus;

/** The days after the month are over: the statement is summed up and stays as it is. */
@ApplicationScoped
class StatementCloses implements DeadlineHandler {

    static final String KIND = "statement-closes";

    private final Statements statements;

    StatementCloses(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID statementId, Instant now) {
        statements
                .findForChange(statementId)
                .filter(statement -> statement.status == StatementStatus.OPEN)
                .ifPresent(statement -> statement.close(statements.sumOf(statementId), now));
    }
}
