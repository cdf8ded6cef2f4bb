package org.crediteasyloan.local.invariant;

import java.util.List;
import org.crediteasyloan.local.invariant.Check.NoRows;

/** Applications, banks, leads, mandates. */
final class LendingInvariants {

    private static final String ROUTING = "loan_routing";
    private static final String WHITELIST = "whitelist";
    private static final String PROFILE = "enterprise_profile";

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "one-open-application-per-product",
                    "A borrower has at most one open application for a product.",
                    new NoRows(
                            ROUTING,
                            "SELECT borrower_id, product_code FROM application WHERE is_open GROUP BY 1, 2 HAVING count(*) > 1")),
            new Invariant(
                    "one-current-bank",
                    "An application is with at most one bank at a time.",
                    new NoRows(
                            ROUTING,
                            "SELECT application_id FROM assignment WHERE standing = 'CURRENT' GROUP BY 1 HAVING count(*) > 1")),
            new Invariant(
                    "open-states-have-holder-and-deadline",
                    "An open application has a holder, a due instant and a row that will wake it; a leased lead has a bank and an end.",
                    new NoRows(ROUTING, """
                            SELECT id, status FROM application
                            LEFT JOIN deadline ON deadline.kind = 'application-step' AND deadline.subject_id = application.id
                            WHERE is_open AND (holder IS NULL OR application.due_at IS NULL OR deadline.subject_id IS NULL)
                               OR NOT is_open AND deadline.subject_id IS NOT NULL"""),
                    new NoRows(WHITELIST, """
                            SELECT id FROM lead
                            LEFT JOIN deadline ON deadline.kind = 'lead-lease-end' AND deadline.subject_id = lead.id
                            WHERE lead.status = 'LEASED'
                              AND (bank IS NULL OR leased_until IS NULL OR deadline.subject_id IS NULL)""")),
            new Invariant(
                    "deadlines-are-taken",
                    "No deadline is left lying five minutes after it was due.",
                    overdueIn(ROUTING),
                    overdueIn(WHITELIST),
                    overdueIn(PROFILE),
                    overdueIn("redemption"),
                    overdueIn("participant_directory")),
            new Invariant(
                    "history-has-no-gaps",
                    "Every version of an application is in its history, and the last entry says where it stands.",
                    new NoRows(ROUTING, """
                            SELECT application.id, application.version, count(DISTINCT history.version)
                            FROM application LEFT JOIN application_history history ON history.application_id = application.id
                            GROUP BY 1, 2
                            HAVING count(DISTINCT history.version) <> application.version
                                OR max(history.version) <> application.version"""),
                    new NoRows(ROUTING, """
                            SELECT application.id, application.status, last.to_status FROM application
                            JOIN LATERAL (SELECT to_status FROM application_history history
                                WHERE history.application_id = application.id
                                ORDER BY version DESC, step DESC LIMIT 1) last ON true
                            WHERE last.to_status <> application.status""")),
            new Invariant(
                    "one-loan-per-application",
                    "An application leads to at most one loan, and a loan comes from an offer its borrower selected.",
                    new NoRows(ROUTING, "SELECT application_id FROM loan GROUP BY 1 HAVING count(*) > 1"),
                    new NoRows(ROUTING, """
                            SELECT loan.id FROM loan LEFT JOIN offer ON offer.id = loan.offer_id
                            WHERE offer.selected_at IS NULL OR offer.loan_id IS DISTINCT FROM loan.id""")),
            new Invariant(
                    "one-live-lead-and-mandate",
                    "A borrower has at most one live lead per list type, a person one live mandate per borrower, a receiver one live consent per purpose.",
                    new NoRows(
                            WHITELIST,
                            "SELECT borrower_id, list_type_code FROM lead WHERE status <> 'CLOSED' GROUP BY 1, 2 HAVING count(*) > 1"),
                    new NoRows(
                            PROFILE,
                            "SELECT borrower_id, subject FROM mandate WHERE status = 'ACTIVE' GROUP BY 1, 2 HAVING count(*) > 1"),
                    new NoRows(PROFILE, """
                            SELECT borrower_id, purpose, coalesce(receiver, '') FROM consent WHERE status = 'ACTIVE'
                            GROUP BY 1, 2, 3 HAVING count(*) > 1""")));

    private LendingInvariants() {}

    private static Check overdueIn(String database) {
        return new NoRows(
                database, "SELECT kind, subject_id, due_at FROM deadline WHERE due_at < now() - interval '5 minutes'");
    }
}
