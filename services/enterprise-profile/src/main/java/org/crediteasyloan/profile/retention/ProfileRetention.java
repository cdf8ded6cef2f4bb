package org.crediteasyloan.profile.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;

/** How long borrowers, and what was allowed and read of them, are kept. */
final class ProfileRetention {

    /** As long as somebody may ask who was allowed to do what. */
    static final Period PROOF = Period.ofYears(3);

    private static final Period BORROWERS = Period.ofYears(5);

    /** Who was invited and never came is nobody's proof of anything. */
    static final Period UNACCEPTED = Period.ofDays(30);

    /** A consent lasts a year at most, and without one nobody but the borrower reads a report. */
    private static final Period REPORTS = Period.ofYears(1);

    /** Redemption keeps the order itself; here it stays long enough that no event replayed late opens it again. */
    private static final Period SETTLED_ORDERS = Period.ofYears(1);

    /** What a bank and a bureau settled by; both keep their own accounts. */
    private static final Period STATEMENTS = Period.ofYears(10);

    @Produces
    @Singleton
    static final RetentionRules RULES = RetentionRules.of(
            RetentionRule.of("access_entry", "access_id", PROOF, "the read", "access_entry.read_at < kept.since"),
            RetentionRule.of(
                            "consent",
                            "id",
                            PROOF,
                            "its end",
                            "consent.status <> 'ACTIVE' AND consent.ended_at < kept.since")
                    .announcedAs(ConsentState.class),
            RetentionRule.of(
                            "mandate",
                            "id",
                            PROOF,
                            "its end",
                            "mandate.status <> 'ACTIVE' AND mandate.ended_at < kept.since")
                    .announcedAs(MandateState.class),
            RetentionRule.of(
                    "help_session",
                    "id",
                    PROOF,
                    "it was decided",
                    "help_session.status <> 'ASKED' AND help_session.closed_at < kept.since"),
            RetentionRule.of(
                    "payout_order_copy",
                    "id",
                    SETTLED_ORDERS,
                    "it was settled",
                    "payout_order_copy.settled_at < kept.since"),
            RetentionRule.of("report", "order_id", REPORTS, "it was delivered", "report.delivered_at < kept.since"),
            RetentionRule.of(
                    "report_order",
                    "id",
                    PROOF,
                    "it was closed",
                    "report_order.status <> 'OPEN' AND report_order.closed_at < kept.since"),
            RetentionRule.of(
                    "report_subscription",
                    "id",
                    PROOF,
                    "it ended",
                    "report_subscription.status = 'ENDED' AND report_subscription.ended_at < kept.since"),
            RetentionRule.of(
                    "usage_statement",
                    "id",
                    STATEMENTS,
                    "it was closed",
                    "usage_statement.status = 'CLOSED' AND usage_statement.closed_at < kept.since"),
            RetentionRule.of(
                    "licence_challenge",
                    "id",
                    Period.ofDays(1),
                    "it expired",
                    "licence_challenge.expires_at < kept.since"),
            RetentionRule.of(
                    "help_number", "number", Period.ofDays(1), "it expired", "help_number.expires_at < kept.since"),
            RetentionRule.of(
                    "household_member",
                    "id",
                    UNACCEPTED,
                    "it lapsed",
                    "household_member.status = 'LAPSED' AND household_member.mandate_id IS NULL"
                            + " AND household_member.closed_at < kept.since"),
            RetentionRule.of(
                    "operator_invitation",
                    "id",
                    UNACCEPTED,
                    "it ended unaccepted",
                    "operator_invitation.mandate_id IS NULL AND operator_invitation.closed_at < kept.since"),
            RetentionRule.of(
                    "erasure_request", "id", PROOF, "it was asked", "erasure_request.requested_at < kept.since"),
            RetentionRule.of("borrower", "id", BORROWERS, "its last loan matured and its last fact came", """
                            borrower.known_since < kept.since
                            AND coalesce(borrower.loans_until, '-infinity') < kept.since_day
                            AND NOT EXISTS (SELECT 1 FROM fact_statement
                                WHERE fact_statement.borrower_id = borrower.id AND fact_statement.received_at >= kept.since)
                            AND NOT EXISTS (SELECT 1 FROM list_endorsement WHERE list_endorsement.borrower_id = borrower.id)
                            AND NOT EXISTS (SELECT 1 FROM mandate WHERE mandate.borrower_id = borrower.id)
                            AND NOT EXISTS (SELECT 1 FROM consent WHERE consent.borrower_id = borrower.id)""")
                    .announcedAs(BorrowerState.class));

    private ProfileRetention() {}
}
