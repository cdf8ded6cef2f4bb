package org.crediteasyloan.redemption.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.ledger.SchemeYear;
import org.jspecify.annotations.Nullable;

/**
 * An amount for a scheme and a year (预算).
 *
 * <pre>
 *   propose --> PROPOSED --approve (another person)--> APPROVED
 * </pre>
 */
@Entity
class Budget {

    enum Status {
        PROPOSED,
        APPROVED
    }

    @Id
    UUID id;

    long version;

    @Column(name = "scheme_code")
    String schemeCode;

    @Column(name = "budget_year")
    int budgetYear;

    @Column(name = "amount_fen")
    long amountFen;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "approved_by")
    @Nullable String approvedBy;

    @Column(name = "approved_at")
    @Nullable Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    Budget() {}

    static Budget proposed(UUID id, String schemeCode, ProposeBudget proposal, String proposedBy, Instant now) {
        Budget budget = new Budget();
        budget.id = id;
        budget.version = 1;
        budget.schemeCode = schemeCode;
        budget.budgetYear = proposal.year();
        budget.amountFen = proposal.amountFen();
        budget.status = Status.PROPOSED;
        budget.proposedBy = proposedBy;
        budget.proposedAt = now;
        return budget;
    }

    void approve(String approver, Instant now) {
        if (status != Status.PROPOSED) {
            throw Refusal.of(BudgetRule.BUDGET_NOT_PROPOSED);
        }
        if (approver.equals(proposedBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        approvedBy = approver;
        approvedAt = now;
        status = Status.APPROVED;
        version++;
    }

    SchemeYear schemeYear() {
        return new SchemeYear(schemeCode, budgetYear);
    }
}
