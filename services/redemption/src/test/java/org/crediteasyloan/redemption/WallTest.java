package org.crediteasyloan.redemption;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    private static final String TRIGGERS_ALONE = "the access tables are kept by triggers alone";
    private static final String SUPERVISED = "supervisors see the money of every scheme";

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .everyRow("requests", "scheme_version", "published terms are everybody's")
                .everyRow("supervisors", "scheme_version", "published terms are everybody's")
                .everyRow("supervisors", "budget", SUPERVISED)
                .everyRow("supervisors", "ledger_account", SUPERVISED)
                .everyRow("supervisors", "ledger_posting", SUPERVISED)
                .everyRow("supervisors", "ledger_leg", SUPERVISED)
                .everyRow("supervisors", "entitlement", SUPERVISED)
                .everyRow("supervisors", "payout_order", SUPERVISED)
                .withOwnersRights("scheme_gives_access", TRIGGERS_ALONE)
                .withOwnersRights("entitlement_gives_access", TRIGGERS_ALONE)
                .withOwnersRights("payout_order_gives_access", TRIGGERS_ALONE)
                .withOwnersRights("apply_leg", "a balance follows from all legs, whoever writes them")
                .withOwnersRights("posting_is_balanced", "a posting is balanced over all its legs, whoever writes them")
                .grants("""
                        requests scheme_access: SELECT
                        requests entitlement_access: SELECT
                        requests scheme: INSERT, SELECT, UPDATE
                        supervisors scheme: SELECT
                        consumers scheme: SELECT
                        timers scheme: SELECT
                        requests scheme_draft: DELETE, INSERT, SELECT, UPDATE
                        supervisors scheme_draft: SELECT
                        requests scheme_version: INSERT, SELECT
                        supervisors scheme_version: SELECT
                        consumers scheme_version: SELECT
                        timers scheme_version: SELECT
                        requests budget: INSERT, SELECT, UPDATE
                        supervisors budget: SELECT
                        consumers budget: SELECT
                        timers budget: DELETE, SELECT
                        timers budget(status): UPDATE
                        requests ledger_book: INSERT, SELECT, UPDATE
                        consumers ledger_book: INSERT, SELECT, UPDATE
                        timers ledger_book: INSERT, SELECT, UPDATE
                        requests ledger_account: INSERT, SELECT
                        consumers ledger_account: INSERT, SELECT
                        timers ledger_account: INSERT, SELECT
                        supervisors ledger_account: SELECT
                        requests ledger_posting: INSERT, SELECT
                        consumers ledger_posting: INSERT, SELECT
                        timers ledger_posting: INSERT, SELECT
                        supervisors ledger_posting: SELECT
                        requests ledger_leg: INSERT, SELECT
                        consumers ledger_leg: INSERT, SELECT
                        timers ledger_leg: INSERT, SELECT
                        supervisors ledger_leg: SELECT
                        consumers loan: INSERT, SELECT
                        timers loan: DELETE
                        timers loan(ctid): SELECT
                        timers loan(loan_id): SELECT
                        timers loan(matures_on): SELECT, UPDATE
                        consumers waiting_interest_report: DELETE, INSERT, SELECT
                        requests entitlement: SELECT, UPDATE
                        supervisors entitlement: SELECT
                        consumers entitlement: INSERT, SELECT, UPDATE
                        timers entitlement: DELETE, SELECT, UPDATE
                        requests payout: INSERT, SELECT, UPDATE
                        timers payout: DELETE
                        timers payout(ctid): SELECT
                        timers payout(id): SELECT
                        timers payout(status): SELECT, UPDATE
                        timers payout(released_at): SELECT
                        timers payout(cancelled_at): SELECT
                        requests payout_item: INSERT, SELECT
                        timers payout_item(payout_id): SELECT
                        requests payout_order: INSERT, SELECT, UPDATE
                        supervisors payout_order: SELECT
                        timers payout_order(payout_id): SELECT
                        requests payee: SELECT
                        consumers payee: DELETE, INSERT, SELECT, UPDATE
                        """);

        walls.assertHolds();
    }
}
