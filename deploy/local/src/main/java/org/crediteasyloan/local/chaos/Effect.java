package org.crediteasyloan.local.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.chaos.Acknowledgements.Kind;
import org.crediteasyloan.local.part.Cluster;

/**
 * Where an acknowledged request shows: the ids in the query must be those acknowledged, each as often.
 *
 * @param query ids since an instant, its only parameter
 * @param isWhole whether there may be no other ids; false where the query cannot tell what is of this run
 */
record Effect(Kind kind, String place, String database, String query, boolean isWhole) {

    static final List<Effect> ALL = all();

    private static final String SINCE = " >= ?";

    /** @param acknowledged how many requests were acknowledged */
    record Comparison(Effect effect, int acknowledged, List<String> missing, List<String> surplus) {
        boolean isEqual() {
            return missing.isEmpty() && surplus.isEmpty();
        }
    }

    private static List<Effect> all() {
        List<Effect> all = new ArrayList<>(List.of(
                inside(
                        Kind.MANDATE,
                        "mandate",
                        "enterprise_profile",
                        "SELECT id FROM mandate WHERE ?::timestamptz IS NOT NULL"),
                inside(
                        Kind.CONSENT,
                        "consent",
                        "enterprise_profile",
                        "SELECT id FROM consent WHERE ?::timestamptz IS NOT NULL"),
                inside(
                        Kind.CONSENT,
                        "copy at routing",
                        "loan_routing",
                        "SELECT consent_id FROM consent_copy WHERE ?::timestamptz IS NOT NULL"),
                routing(Kind.APPLICATION, "application", "SELECT id FROM application WHERE submitted_at" + SINCE),
                routing(Kind.DEPARTMENT_DECISION, "history", history("APPROVED_BY_DEPARTMENT")),
                routing(Kind.ACCEPTANCE, "history", history("TAKEN_BY_BANK")),
                routing(Kind.OFFER, "offer", "SELECT id FROM offer WHERE made_at" + SINCE),
                routing(Kind.SELECTION, "selected offer", "SELECT id FROM offer WHERE selected_at" + SINCE),
                routing(Kind.CONTRACT, "loan", loans("true")),
                routing(Kind.DISBURSEMENT, "disbursed loan", loans("disbursed_by IS NOT NULL")),
                inside(
                        Kind.DISBURSEMENT,
                        "loan at redemption",
                        "redemption",
                        "SELECT loan_id FROM loan WHERE ?::timestamptz IS NOT NULL"),
                routing(Kind.INTEREST_REPORT, "report", "SELECT id FROM interest_report WHERE reported_at" + SINCE),
                redemption(
                        Kind.INTEREST_REPORT,
                        "entitlement",
                        "SELECT interest_report_id FROM entitlement WHERE status <> 'REFUSED' AND decided_at" + SINCE),
                redemption(Kind.PAYOUT, "payout", "SELECT id FROM payout WHERE prepared_at" + SINCE),
                redemption(Kind.RELEASE, "order", "SELECT payout_id FROM payout_order WHERE ordered_at" + SINCE),
                redemption(
                        Kind.CONFIRMATION,
                        "paid entitlement",
                        "SELECT payout_order_id FROM entitlement WHERE status = 'PAID' AND reserved_at" + SINCE),
                redemption(
                        Kind.CONFIRMATION,
                        "posting in the ledger",
                        "SELECT reference_id FROM ledger_posting WHERE move = 'PAYOUT_CONFIRMED' AND posted_at"
                                + SINCE),
                new Effect(
                        Kind.LEAD_FEEDBACK,
                        "feedback",
                        "whitelist",
                        "SELECT lead_id FROM lead_feedback WHERE reported_at" + SINCE,
                        true)));
        for (ServiceModule service : ServiceModule.ALL) {
            all.add(inside(
                    Kind.PARTICIPANT,
                    "copy at " + service.name(),
                    service.database(),
                    "SELECT participant_code FROM participant_copy WHERE ?::timestamptz IS NOT NULL"));
        }
        return List.copyOf(all);
    }

    private static String history(String what) {
        return "SELECT application_id FROM application_history WHERE what = '" + what + "' AND at" + SINCE;
    }

    private static String loans(String condition) {
        return "SELECT loan.id FROM loan JOIN application ON application.id = loan.application_id WHERE " + condition
                + " AND submitted_at" + SINCE;
    }

    private static Effect routing(Kind kind, String place, String query) {
        return new Effect(kind, place, "loan_routing", query, true);
    }

    private static Effect redemption(Kind kind, String place, String query) {
        return new Effect(kind, place, "redemption", query, true);
    }

    private static Effect inside(Kind kind, String place, String database, String query) {
        return new Effect(kind, place, database, query, false);
    }

    Comparison compare(Acknowledgements acknowledgements, Cluster cluster, Instant since) throws SQLException {
        List<String> acknowledged = acknowledgements.of(kind);
        List<String> surplus = new ArrayList<>(idsSince(cluster, since));
        List<String> missing = new ArrayList<>();
        for (String id : acknowledged) {
            if (!surplus.remove(id)) {
                missing.add(id);
            }
        }
        return new Comparison(this, acknowledged.size(), missing, isWhole ? surplus : List.of());
    }

    private List<String> idsSince(Cluster cluster, Instant since) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = cluster.connect(database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setTimestamp(1, Timestamp.from(since));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
