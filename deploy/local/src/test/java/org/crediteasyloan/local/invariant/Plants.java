package org.crediteasyloan.local.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows that must not be, by the invariant they break. */
final class Plants {

    private static final String ONE = "'00000000-0000-0000-0000-000000000001'";
    private static final String TWO = "'00000000-0000-0000-0000-000000000002'";

    record Plant(String database, String sql) {}

    private Plants() {}

    static List<Plant> of(String invariant) {
        return switch (invariant) {
            case "money-is-conserved" ->
                redemption(
                        "INSERT INTO ledger_account (scheme_code, budget_year, stage, source, balance_fen) VALUES ('S', 2026, 'AVAILABLE', '', 5)",
                        "INSERT INTO budget (id, scheme_code, budget_year, amount_fen, status) VALUES (" + ONE
                                + ", 'S', 2026, 5, 'APPROVED')");
            case "budgets-never-below-zero" ->
                redemption("INSERT INTO ledger_account (stage, balance_fen) VALUES ('AVAILABLE', -1)");
            case "ledger-balances" ->
                redemption(
                        "INSERT INTO ledger_posting (id, move) VALUES (" + ONE + ", 'BUDGET_APPROVED')",
                        "INSERT INTO ledger_account (stage, balance_fen) VALUES ('PAID', 1)");
            case "no-entitlement-twice-per-report" ->
                redemption(
                        "INSERT INTO entitlement (id, interest_report_id) VALUES (" + ONE + ", " + ONE + "), (" + TWO
                                + ", " + ONE + ")",
                        "INSERT INTO ledger_posting (id, reference_id, move) VALUES (" + ONE + ", " + ONE + ", 'M'), ("
                                + TWO + ", " + ONE + ", 'M')");
            case "every-report-is-decided" ->
                routing("INSERT INTO loan (id, scheme_code) VALUES (" + ONE + ", 'S');"
                        + "INSERT INTO interest_report (id, loan_id) VALUES (" + TWO + ", " + ONE + ")");
            case "money-is-where-its-entitlement-stands" ->
                redemption("INSERT INTO entitlement (id, scheme_code, budget_year, status, amount_fen) VALUES (" + ONE
                        + ", 'S', 2026, 'PREPARED', 5)");
            case "nothing-paid-twice" ->
                redemption(
                        "INSERT INTO payout_order (id, entitlement_id, status) VALUES (" + ONE + ", " + ONE
                                + ", 'CONFIRMED'), (" + TWO + ", " + ONE + ", 'ORDERED')",
                        "INSERT INTO entitlement (id, status) VALUES (" + ONE + ", 'PAID')");
            case "shares-sum-to-the-amount" ->
                redemption("INSERT INTO entitlement (id, amount_fen, shares) VALUES (" + ONE
                        + ", 5, '[{\"source\": \"COUNTY\", \"amountFen\": 4}]')");
            case "two-persons-everywhere" ->
                List.of(
                        new Plant(
                                "participant_directory",
                                "INSERT INTO participant (code, proposed_by, approved_by) VALUES ('B', 'p', 'p')"),
                        new Plant(
                                "participant_directory",
                                "INSERT INTO reference_version (name, version, drafted_by, published_by) VALUES ('R', 1, 'p', 'p')"),
                        new Plant(
                                "whitelist",
                                "INSERT INTO list_batch (status, made_by, decided_by) VALUES ('APPROVED', 'p', 'p')"),
                        new Plant(
                                "product_catalog",
                                "INSERT INTO product (product_code, made_by, published_by) VALUES ('P', 'p', 'p')"),
                        new Plant(
                                "loan_routing",
                                "INSERT INTO loan (id, signed_by, disbursed_by) VALUES (" + ONE + ", 'p', 'p')"),
                        new Plant(
                                "redemption",
                                "INSERT INTO scheme_version (drafted_by, published_by) VALUES ('p', 'p')"),
                        new Plant("redemption", "INSERT INTO budget (proposed_by, approved_by) VALUES ('p', 'p')"),
                        new Plant("redemption", "INSERT INTO payout (prepared_by, released_by) VALUES ('p', 'p')"));
            case "one-open-application-per-product" ->
                routing("INSERT INTO application (id, borrower_id, product_code, is_open) VALUES (" + ONE + ", " + ONE
                        + ", 'P', true), (" + TWO + ", " + ONE + ", 'P', true)");
            case "one-current-bank" ->
                routing("INSERT INTO assignment (application_id, attempt, standing) VALUES (" + ONE
                        + ", 1, 'CURRENT'), (" + ONE + ", 2, 'CURRENT')");
            case "open-states-have-holder-and-deadline" ->
                List.of(
                        new Plant(
                                "loan_routing",
                                "INSERT INTO application (id, is_open, holder, due_at) VALUES (" + ONE
                                        + ", true, 'B', now())"),
                        new Plant(
                                "whitelist",
                                "INSERT INTO lead (id, status, leased_until) VALUES (" + ONE + ", 'LEASED', now())"));
            case "deadlines-are-taken" ->
                Stream.of("loan_routing", "whitelist", "enterprise_profile", "redemption", "participant_directory")
                        .map(database -> new Plant(
                                database,
                                "INSERT INTO deadline (kind, subject_id, due_at) VALUES ('k', " + ONE
                                        + ", now() - interval '1 hour')"))
                        .toList();
            case "history-has-no-gaps" ->
                routing(
                        "INSERT INTO application (id, version) VALUES (" + ONE + ", 2);"
                                + "INSERT INTO application_history (application_id, version, step) VALUES (" + ONE
                                + ", 2, 1)",
                        "INSERT INTO application (id, version, status) VALUES (" + ONE + ", 1, 'DISBURSED');"
                                + "INSERT INTO application_history (application_id, version, step, to_status) VALUES ("
                                + ONE + ", 1, 1, 'WITHDRAWN')");
            case "one-loan-per-application" ->
                routing("INSERT INTO loan (id, application_id) VALUES (" + ONE + ", " + ONE + "), (" + TWO + ", " + ONE
                        + ")");
            case "one-live-lead-and-mandate" ->
                List.of(
                        new Plant(
                                "whitelist",
                                "INSERT INTO lead (id, borrower_id, list_type_code, status) VALUES (" + ONE + ", " + ONE
                                        + ", 'L', 'OPEN'), (" + TWO + ", " + ONE + ", 'L', 'LEASED')"),
                        new Plant(
                                "enterprise_profile",
                                "INSERT INTO mandate (id, borrower_id, subject, status) VALUES (" + ONE + ", " + ONE
                                        + ", 'p', 'ACTIVE'), (" + TWO + ", " + ONE + ", 'p', 'ACTIVE')"),
                        new Plant(
                                "enterprise_profile",
                                "INSERT INTO consent (id, borrower_id, purpose, status) VALUES (" + ONE + ", " + ONE
                                        + ", 'MATCHING', 'ACTIVE'), (" + TWO + ", " + ONE
                                        + ", 'MATCHING', 'ACTIVE')"));
            case "every-step-has-one-event" -> eventsWithoutTheirRow();
            case "every-erasure-is-answered-once" -> erasuresWithoutAnswer();
            case "every-event-is-consumed-once" ->
                EventInvariants.OWNER_BY_TYPE.entrySet().stream()
                        .map(type -> event(type.getValue(), type.getKey(), "{}"))
                        .toList();
            case "every-read-is-logged-once" ->
                Stream.of("enterprise_profile", "loan_routing", "product_catalog", "redemption", "whitelist")
                        .map(database -> event(database, "access-recorded.v1", "{\"accessId\": \"1\"}"))
                        .toList();
            case "every-command-has-its-answer" ->
                everywhere("INSERT INTO idempotency_record (caller, key) VALUES ('c', 'k')");
            case "feed-positions-are-unique" ->
                EventInvariants.FEEDS.entrySet().stream()
                        .flatMap(feed -> feed.getValue().stream()
                                .map(table -> new Plant(
                                        feed.getKey(),
                                        "INSERT INTO " + table + " (feed_tx, feed_seq) VALUES ('9', 9), ('9', 9)")))
                        .toList();
            case "copies-equal-their-owners" -> ownersWithoutCopy();
            case "loans-are-the-same-everywhere" ->
                routing("INSERT INTO loan (id, principal_fen, disbursed_on, matures_on) VALUES (" + ONE
                        + ", 5, current_date, current_date)");
            default -> List.of();
        };
    }

    private static List<Plant> eventsWithoutTheirRow() {
        return Stream.of(
                        Map.entry("loan-application-submitted.v1", "applicationId"),
                        Map.entry("offer-made.v1", "offerId"),
                        Map.entry("offer-selected.v1", "offerId"),
                        Map.entry("loan-contract-signed.v1", "loanId"),
                        Map.entry("loan-disbursed.v1", "loanId"),
                        Map.entry("interest-paid.v1", "interestReportId"),
                        Map.entry("entitlement-arisen.v1", "entitlementId"),
                        Map.entry("entitlement-refused.v1", "entitlementId"),
                        Map.entry("payout-ordered.v1", "payoutOrderId"),
                        Map.entry("payout-confirmed.v1", "payoutOrderId"),
                        Map.entry("listing-row-accepted.v1", "rowId"),
                        Map.entry("lead-feedback-reported.v1", "leadId"))
                .map(type -> event(ownerOf(type.getKey()), type.getKey(), "{\"" + type.getValue() + "\": \"1\"}"))
                .toList();
    }

    private static List<Plant> erasuresWithoutAnswer() {
        List<Plant> plants = new ArrayList<>();
        plants.add(new Plant(
                "enterprise_profile", "INSERT INTO erasure_request (id, requested_at) VALUES (" + ONE + ", now())"));
        for (String database : EventInvariants.ERASING) {
            String answer = "(" + ONE + ", now(), 'a', 'erasure-answered.v1', '{\"erasureId\": \"1\"}')";
            plants.add(new Plant(
                    database,
                    "INSERT INTO outbox_event (id, occurred_at, aggregate_id, type, payload) VALUES " + answer + ", "
                            + answer));
        }
        return plants;
    }

    private static String ownerOf(String type) {
        if (type.startsWith("entitlement") || type.startsWith("payout")) {
            return "redemption";
        }
        return type.startsWith("lead") || type.startsWith("listing") ? "whitelist" : "loan_routing";
    }

    private static List<Plant> ownersWithoutCopy() {
        return List.of(
                new Plant(
                        "participant_directory",
                        "INSERT INTO participant (code, version, approved_by) VALUES ('B', 1, 'p')"),
                new Plant(
                        "participant_directory",
                        "INSERT INTO staff_member (id, version, terms) VALUES (" + ONE + ", 1, '{}')"),
                new Plant("participant_directory", "INSERT INTO unit_tree (participant_code, version) VALUES ('B', 1)"),
                new Plant("participant_directory", "INSERT INTO reference_version (name, version) VALUES ('R', 1)"),
                new Plant("enterprise_profile", "INSERT INTO mandate (id, version) VALUES (" + ONE + ", 1)"),
                new Plant("enterprise_profile", "INSERT INTO borrower (id, version) VALUES (" + ONE + ", 1)"),
                new Plant(
                        "enterprise_profile",
                        "INSERT INTO consent (id, version, purpose) VALUES (" + ONE + ", 1, 'LEAD_CONTACT')"),
                new Plant(
                        "product_catalog",
                        "INSERT INTO product (product_code, version, status) VALUES ('P', 1, 'LISTED')"),
                new Plant("redemption", "INSERT INTO scheme_version (scheme_code, version) VALUES ('S', 1)"),
                new Plant(
                        "enterprise_profile",
                        "INSERT INTO matching_facts (borrower_id, version, content) VALUES (" + ONE + ", 1, '{}')"));
    }

    private static Plant event(String database, String type, String payload) {
        return new Plant(
                database,
                "INSERT INTO outbox_event (id, occurred_at, aggregate_id, type, payload) VALUES (" + ONE
                        + ", now(), 'a', '" + type + "', '" + payload + "')");
    }

    private static List<Plant> everywhere(String sql) {
        return Stream.of(
                        "participant_directory",
                        "enterprise_profile",
                        "whitelist",
                        "product_catalog",
                        "loan_routing",
                        "redemption")
                .map(database -> new Plant(database, sql))
                .toList();
    }

    private static List<Plant> redemption(String... each) {
        return Stream.of(each).map(sql -> new Plant("redemption", sql)).toList();
    }

    private static List<Plant> routing(String... each) {
        return Stream.of(each).map(sql -> new Plant("loan_routing", sql)).toList();
    }
}
