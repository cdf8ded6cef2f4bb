package org.crediteasyloan.local.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.invariant.Check.AllAmong;
import org.crediteasyloan.local.invariant.Check.NoRows;
import org.crediteasyloan.local.invariant.Check.Rows;

/** From a committed row to its event, and from the event to everybody who reads it. */
final class EventInvariants {

    /** Who handles what; the topics of mandates, participants and reference data are read by every service. */
    private static final Map<String, List<String>> TYPES_BY_SUBSCRIBER = Map.of(
            "enterprise_profile",
                    List.of(
                            "listing-row-accepted.v1",
                            "product-state.v1",
                            "access-recorded.v1",
                            "loan-disbursed.v1",
                            "erasure-requested.v1"),
            "loan_routing",
                    List.of(
                            "borrower-state.v1",
                            "product-state.v1",
                            "scheme-state.v1",
                            "consent-state.v1",
                            "erasure-requested.v1"),
            "product_catalog", List.of("matching-facts-state.v1", "scheme-state.v1", "erasure-requested.v1"),
            "redemption", List.of("loan-disbursed.v1", "interest-paid.v1", "borrower-state.v1", "erasure-requested.v1"),
            "whitelist", List.of("borrower-state.v1", "consent-state.v1", "erasure-requested.v1"),
            "participant_directory", List.of());

    private static final List<String> TYPES_FOR_ALL =
            List.of("participant-state.v1", "working-day-calendar-state.v1", "rate-table-state.v1", "mandate-state.v1");

    static final Map<String, String> OWNER_BY_TYPE = Map.ofEntries(
            Map.entry("listing-row-accepted.v1", "whitelist"),
            Map.entry("product-state.v1", "product_catalog"),
            Map.entry("borrower-state.v1", "enterprise_profile"),
            Map.entry("scheme-state.v1", "redemption"),
            Map.entry("consent-state.v1", "enterprise_profile"),
            Map.entry("matching-facts-state.v1", "enterprise_profile"),
            Map.entry("erasure-requested.v1", "enterprise_profile"),
            Map.entry("loan-disbursed.v1", "loan_routing"),
            Map.entry("interest-paid.v1", "loan_routing"),
            Map.entry("participant-state.v1", "participant_directory"),
            Map.entry("working-day-calendar-state.v1", "participant_directory"),
            Map.entry("rate-table-state.v1", "participant_directory"),
            Map.entry("mandate-state.v1", "enterprise_profile"));

    /** Who answers a request to erase; the directory holds nothing of a borrower. */
    static final List<String> ERASING =
            List.of("enterprise_profile", "whitelist", "product_catalog", "loan_routing", "redemption");

    /** Of an event that names its borrower: the service answered a request to erase of that borrower afterwards. */
    private static final String BORROWER_ERASED = """
            EXISTS (SELECT 1 FROM outbox_event answer
                WHERE answer.type = 'erasure-answered.v1' AND answer.occurred_at >= event.occurred_at
                    AND answer.payload::jsonb ->> 'borrowerId' = event.payload::jsonb ->> 'borrowerId')""";

    /** Offers name their application: its removal was told, and a request to erase answered. */
    private static final String APPLICATION_ERASED = """
            EXISTS (SELECT 1 FROM outbox_event removal
                WHERE removal.type = 'loan-application-state.v1' AND removal.payload IS NULL
                    AND removal.aggregate_id = event.payload::jsonb ->> 'applicationId')
            AND EXISTS (SELECT 1 FROM outbox_event answer
                WHERE answer.type = 'erasure-answered.v1' AND answer.occurred_at >= event.occurred_at)""";

    /** Rows of lists name an enterprise, and the service's copy whose borrower that is. */
    private static final String ENTERPRISE_ERASED = """
            EXISTS (SELECT 1 FROM outbox_event answer JOIN borrower_copy
                    ON borrower_copy.borrower_id::text = answer.payload::jsonb ->> 'borrowerId'
                WHERE answer.type = 'erasure-answered.v1' AND answer.occurred_at >= event.occurred_at
                    AND borrower_copy.uscc = event.payload::jsonb ->> 'uscc')""";

    private static final String KEPT_IN_ERASURE = "false";

    /** Tables that somebody reads by cursor. */
    static final Map<String, List<String>> FEEDS = Map.of(
            "loan_routing", List.of("application", "assignment", "department_approval"),
            "whitelist", List.of("lead", "list_batch"),
            "redemption", List.of("entitlement", "payout", "payout_order", "scheme", "budget", "ledger_posting"),
            "enterprise_profile", List.of("fact_statement", "consent", "access_entry"),
            "product_catalog", List.of("product"));

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "every-step-has-one-event",
                    "Every acknowledged step of an application, loan, entitlement, payout or list has exactly one event in the outbox of its transaction, but for events whose rows a borrower had erased.",
                    told("loan_routing", "loan-application-submitted.v1", "applicationId", """
                            SELECT id, submitted_at FROM application""", BORROWER_ERASED),
                    told(
                            "loan_routing",
                            "offer-made.v1",
                            "offerId",
                            "SELECT id, made_at FROM offer",
                            APPLICATION_ERASED),
                    told("loan_routing", "offer-selected.v1", "offerId", """
                            SELECT id, selected_at FROM offer WHERE selected_at IS NOT NULL""", APPLICATION_ERASED),
                    told("loan_routing", "loan-contract-signed.v1", "loanId", loans("true"), BORROWER_ERASED),
                    told("loan_routing", "loan-disbursed.v1", "loanId", loans("disbursed_by IS NOT NULL")),
                    told("loan_routing", "interest-paid.v1", "interestReportId", """
                            SELECT id, reported_at FROM interest_report"""),
                    told("redemption", "entitlement-arisen.v1", "entitlementId", """
                            SELECT id, reserved_at FROM entitlement WHERE reserved_at IS NOT NULL"""),
                    told("redemption", "entitlement-refused.v1", "entitlementId", """
                            SELECT id, decided_at FROM entitlement WHERE status = 'REFUSED'"""),
                    told("redemption", "payout-ordered.v1", "payoutOrderId", """
                            SELECT id, ordered_at FROM payout_order"""),
                    told("redemption", "payout-confirmed.v1", "payoutOrderId", """
                            SELECT id, settled_at FROM payout_order WHERE status = 'CONFIRMED'"""),
                    told("whitelist", "listing-row-accepted.v1", "rowId", """
                            SELECT row_id, accepted_at FROM lead_source""", ENTERPRISE_ERASED),
                    told("whitelist", "lead-feedback-reported.v1", "leadId", """
                            SELECT lead_id, reported_at FROM lead_feedback
                            WHERE lead_id NOT IN (SELECT id FROM lead WHERE sandbox_of IS NOT NULL)""", BORROWER_ERASED)),
            new Invariant(
                    "every-erasure-is-answered-once",
                    "Every request to erase is told once, and every service that holds data of borrowers answers it, once.",
                    erasures()),
            new Invariant(
                    "every-event-is-consumed-once",
                    "Every event of an outbox is in the inbox of every service that handles its type; of a state, at least the newest one.",
                    consumption()),
            new Invariant(
                    "every-read-is-logged-once",
                    "Every read of a borrower's data that a service reported is in the borrower's access log, once.",
                    new AllAmong(reads("enterprise_profile"), accessLog()),
                    new AllAmong(reads("loan_routing"), accessLog()),
                    new AllAmong(reads("product_catalog"), accessLog()),
                    new AllAmong(reads("redemption"), accessLog()),
                    new AllAmong(reads("whitelist"), accessLog())),
            new Invariant(
                    "every-command-has-its-answer",
                    "Every idempotency record holds the answer that was given.",
                    inEvery("SELECT caller, key FROM idempotency_record WHERE answer IS NULL")),
            new Invariant(
                    "feed-positions-are-unique",
                    "No two rows of a feed stand at the same position, so a cursor neither misses nor repeats.",
                    feeds()));

    private EventInvariants() {}

    private static String loans(String condition) {
        return "SELECT loan.id, application.submitted_at FROM loan JOIN application ON application.id = loan.application_id"
                + " WHERE " + condition;
    }

    private static Check told(String database, String type, String field, String rows) {
        return told(database, type, field, rows, KEPT_IN_ERASURE);
    }

    /**
     * Outbox rows are kept for seven days; a row older than six may have no event any more. The events of this type name exactly the rows, each as often as it is there.
     *
     * @param rows the id an event names, and when its row was written
     * @param erased whether the row of an event, named {@code event}, may have gone by erasure
     */
    private static Check told(String database, String type, String field, String rows, String erased) {
        return new NoRows(database, """
                SELECT '%1$s', id, told.times, stored.times
                FROM (SELECT payload::jsonb ->> '%2$s' AS id, count(*) AS times, bool_and(%4$s) AS is_erased
                      FROM outbox_event event WHERE type = '%1$s' GROUP BY 1) told
                FULL JOIN (SELECT line.id::text AS id, count(*) AS times, min(line.written_at) AS first_at
                      FROM (%3$s) line(id, written_at) GROUP BY 1) stored USING (id)
                WHERE told.times IS DISTINCT FROM stored.times
                  AND (stored.first_at > now() - interval '6 days' OR stored.first_at IS NULL AND NOT told.is_erased)
                """.formatted(type, field, rows, erased));
    }

    private static Check[] erasures() {
        List<Check> checks = new ArrayList<>();
        checks.add(told("enterprise_profile", "erasure-requested.v1", "erasureId", """
                SELECT id, requested_at FROM erasure_request"""));
        for (String database : ERASING) {
            checks.add(new AllAmong(new Rows("enterprise_profile", """
                    SELECT id FROM erasure_request WHERE requested_at > now() - interval '6 days'"""), new Rows(database, """
                    SELECT payload::jsonb ->> 'erasureId' FROM outbox_event WHERE type = 'erasure-answered.v1'""")));
            checks.add(new NoRows(database, """
                    SELECT payload::jsonb ->> 'erasureId' FROM outbox_event WHERE type = 'erasure-answered.v1'
                    GROUP BY 1 HAVING count(*) > 1"""));
            checks.add(new AllAmong(
                    new Rows(database, toBeRead("erasure-answered.v1")),
                    new Rows("enterprise_profile", "SELECT event_id FROM inbox_event")));
        }
        return checks.toArray(Check[]::new);
    }

    private static Check[] consumption() {
        List<Check> checks = new ArrayList<>();
        OWNER_BY_TYPE.forEach((type, owner) -> TYPES_BY_SUBSCRIBER.forEach((subscriber, types) -> {
            if (types.contains(type) || TYPES_FOR_ALL.contains(type)) {
                checks.add(new AllAmong(
                        new Rows(owner, toBeRead(type)), new Rows(subscriber, "SELECT event_id FROM inbox_event")));
            }
        }));
        return checks.toArray(Check[]::new);
    }

    /** A compacted topic may have dropped an older state before a reader that was down came to it. */
    private static String toBeRead(String type) {
        return type.endsWith("-state.v1")
                ? "SELECT DISTINCT ON (aggregate_id) id FROM outbox_event WHERE type = '" + type
                        + "' ORDER BY aggregate_id, id DESC"
                : "SELECT id FROM outbox_event WHERE type = '" + type + "'";
    }

    private static Rows reads(String database) {
        return new Rows(
                database, "SELECT payload::jsonb ->> 'accessId' FROM outbox_event WHERE type = 'access-recorded.v1'");
    }

    private static Rows accessLog() {
        return new Rows("enterprise_profile", "SELECT access_id FROM access_entry");
    }

    private static Check[] inEvery(String query) {
        return ServiceModule.ALL.stream()
                .map(service -> new NoRows(service.database(), query))
                .toArray(Check[]::new);
    }

    private static Check[] feeds() {
        return FEEDS.entrySet().stream()
                .flatMap(feed -> feed.getValue().stream()
                        .map(table -> new NoRows(
                                feed.getKey(),
                                "SELECT '" + table + "', feed_tx, feed_seq FROM " + table
                                        + " GROUP BY 2, 3 HAVING count(*) > 1")))
                .toArray(Check[]::new);
    }
}
