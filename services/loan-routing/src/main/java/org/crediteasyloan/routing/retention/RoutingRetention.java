package org.crediteasyloan.routing.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.crediteasyloan.contracts.event.application.LoanApplicationState;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;

/** How long applications are kept, with all that became of them. */
final class RoutingRetention {

    static final Period APPLICATIONS = Period.ofYears(5);

    @Produces
    @Singleton
    static final RetentionRules RULES =
            RetentionRules.of(RetentionRule.of("application", "id", APPLICATIONS, "it ended and its loan matured", """
                            NOT application.is_open AND application.submitted_at < kept.since
                            AND NOT EXISTS (SELECT 1 FROM application_history
                                WHERE application_history.application_id = application.id AND application_history.at >= kept.since)
                            AND NOT EXISTS (SELECT 1 FROM loan
                                WHERE loan.application_id = application.id AND loan.matures_on >= kept.since_day)""")
                    .announcedAs(LoanApplicationState.class));

    private RoutingRetention() {}
}
