package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.statement.ReasonView.ReasonFor;
import org.crediteasyloan.profile.statement.UsageLine.LineKind;

/** A bank disputes a line, the bureau answers. */
@ApplicationScoped
class SettleDisputes {

    private final Statements statements;
    private final BillUsage bill;
    private final MeteredReasons reasons;
    private final MeteredPolicies policies;
    private final WorkingTerms terms;
    private final Deadlines deadlines;
    private final Clock clock;

    SettleDisputes(
            Statements statements,
            BillUsage bill,
            MeteredReasons reasons,
            MeteredPolicies policies,
            WorkingTerms terms,
            Deadlines deadlines,
            Clock clock) {
        this.statements = statements;
        this.bill = bill;
        this.reasons = reasons;
        this.policies = policies;
        this.terms = terms;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    LineView dispute(UUID lineId, DisputeLine asked, ParticipantCode bank, String by) {
        Instant now = now();
        UsageLine line = line(lineId, found -> found.bank.equals(bank.value()));
        reasons.require(ReasonFor.DISPUTE, asked.reasonCode(), BusinessDay.at(now));
        if (statements.findDispute(lineId).isPresent()) {
            throw Refusal.of(StatementRule.LINE_DISPUTED);
        }
        if (line.kind != LineKind.CHARGE
                || !statements.find(line.statementId).orElseThrow().isDisputable(now)) {
            throw Refusal.of(StatementRule.LINE_NOT_DISPUTABLE);
        }
        Instant answerDueAt = terms.endAfter(
                        now, policies.on(BusinessDay.at(now)).answerWorkingDays())
                .orElseThrow(() -> Refusal.of(StatementRule.CALENDAR_NOT_PUBLISHED));
        UsageDispute dispute = UsageDispute.of(line, asked.reasonCode(), by, now, answerDueAt);
        statements.add(dispute);
        deadlines.set(DisputeLapses.KIND, lineId, answerDueAt);
        return LineView.of(line, Optional.of(dispute), bank);
    }

    @Transactional
    LineView answer(UUID lineId, AnswerDispute answer, ParticipantCode bureau, String by) {
        Instant now = now();
        UsageLine line = line(lineId, found -> found.bureau.equals(bureau.value()));
        UsageDispute dispute =
                statements.findDisputeForChange(lineId).orElseThrow(() -> Refusal.of(StatementRule.DISPUTE_NOT_OPEN));
        if (answer.accepted()) {
            dispute.accept(by, now);
            bill.takeBack(line, now);
        } else {
            reasons.require(ReasonFor.REJECTION, answer.reasonCode(), BusinessDay.at(now));
            dispute.reject(Objects.requireNonNull(answer.reasonCode()), by, now);
        }
        deadlines.clear(DisputeLapses.KIND, lineId);
        return LineView.of(line, Optional.of(dispute), bureau);
    }

    private UsageLine line(UUID lineId, Predicate<UsageLine> own) {
        return statements.findLine(lineId).filter(own).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
