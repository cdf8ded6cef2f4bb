package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.profile.fact.BusinessDay;

/** The month is over: from now on it is known when its statement closes. */
@ApplicationScoped
class StatementMonthEnds implements DeadlineHandler {

    static final String KIND = "statement-month-ends";

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);

    private final Statements statements;
    private final MeteredPolicies policies;
    private final WorkingTerms terms;
    private final Deadlines deadlines;

    StatementMonthEnds(Statements statements, MeteredPolicies policies, WorkingTerms terms, Deadlines deadlines) {
        this.statements = statements;
        this.policies = policies;
        this.terms = terms;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Where the calendar of those days is not published, the statement waits for it open. */
    @Override
    public void handleDue(UUID statementId, Instant now) {
        statements.findForChange(statementId).ifPresent(statement -> {
            LocalDate lastDay = statement.month.plusMonths(1).minusDays(1);
            Instant monthEnd = BusinessDay.startOf(lastDay.plusDays(1)).minusMillis(1);
            MeteredPolicy policy = policies.on(lastDay);
            Optional<Instant> closes = terms.endAfter(monthEnd, policy.closingWorkingDays());
            Optional<Instant> lastDispute =
                    terms.endAfter(monthEnd, policy.closingWorkingDays() + policy.disputeWorkingDays());
            if (closes.isEmpty() || lastDispute.isEmpty()) {
                deadlines.set(KIND, statementId, now.plus(UNTIL_ASKED_AGAIN));
                return;
            }
            statement.monthIsOver(closes.get(), lastDispute.get());
            deadlines.set(StatementCloses.KIND, statementId, closes.get());
        });
    }
}
