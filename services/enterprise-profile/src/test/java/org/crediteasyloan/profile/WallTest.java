package org.crediteasyloan.profile;

import io.quarkus.test.junit.QuarkusTest;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .open("product_need", "which facts a product asks for follows from published products")
                .open("needed_facts", "which facts products ask for follows from published products")
                .open("mandate_policy", "the rules of mandates are published policy")
                .open("person_policy", "the rules of persons who borrow are published policy")
                .open("help_reason", "the reasons for help are a published code list")
                .open("metered_policy", "the days of statements are published policy")
                .open("metered_reason", "the reasons are published code lists")
                .open("matching_refresh", "the place of a walk over all borrowers")
                .withOwnersRights(
                        "mandate_is_known", "the copy of mandates is written by handlers and by this trigger alone")
                .withOwnersRights("borrower_to_help_by_number", "the help desk names a borrower it may not see")
                .withOwnersRights("borrower_to_help", "the help desk names a borrower it may not see")
                .withOwnersRights("report_basis", "bank and bureau each see their own consent and need to know of both")
                .withOwnersRights("metered_counts", "the operator counts orders it may not see")
                .withOwnersRights(
                        "is_named_head", "members are found by mandates, so mandates cannot be found by members")
                .withOwnersRights("begin_household", "a household is there before its head may act for it")
                .withOwnersRights("join_household", "whoever is invited could not see the household before")
                .withOwnersRights("is_in_household", "nobody is in two households, and nobody learns in which")
                .withOwnersRights(
                        "begin_person", "a person that registers itself could not see before whether it is known")
                .withOwnersRights("begin_borrower", "whoever finds or begins a borrower could not see it before")
                .grants("""
                        requests borrower: SELECT, UPDATE
                        consumers borrower: SELECT, UPDATE
                        timers borrower: DELETE, SELECT, UPDATE
                        requests fact_statement: INSERT, SELECT, UPDATE
                        consumers fact_statement: DELETE, INSERT, SELECT, UPDATE
                        timers fact_statement: INSERT, SELECT, UPDATE
                        requests list_endorsement: SELECT
                        consumers list_endorsement: DELETE, INSERT, SELECT
                        timers list_endorsement: DELETE, SELECT
                        requests mandate: INSERT, SELECT, UPDATE
                        consumers mandate: SELECT
                        requests household_member: INSERT, SELECT, UPDATE
                        consumers household_member: SELECT
                        timers household_member: DELETE, SELECT, UPDATE
                        requests natural_person: INSERT, SELECT, UPDATE
                        consumers natural_person: SELECT
                        timers natural_person: SELECT, UPDATE
                        requests person_policy: SELECT
                        requests mandate_policy: SELECT
                        timers mandate_policy: SELECT
                        requests help_reason: SELECT
                        supervisors help_reason: SELECT
                        requests help_session: INSERT, SELECT, UPDATE
                        consumers help_session: SELECT
                        timers help_session: DELETE, SELECT, UPDATE
                        requests licence_challenge: INSERT, SELECT, UPDATE
                        timers licence_challenge: DELETE
                        timers licence_challenge(ctid): SELECT
                        timers licence_challenge(id): SELECT
                        timers licence_challenge(expires_at): SELECT, UPDATE
                        requests operator_invitation: INSERT, SELECT, UPDATE
                        consumers operator_invitation: SELECT
                        timers operator_invitation: DELETE, SELECT, UPDATE
                        requests metered_policy: SELECT
                        timers metered_policy: SELECT
                        requests metered_reason: SELECT
                        supervisors metered_reason: SELECT
                        requests bureau_product: INSERT, SELECT, UPDATE
                        supervisors bureau_product: SELECT
                        requests bureau_product_version: INSERT, SELECT, UPDATE
                        supervisors bureau_product_version: SELECT
                        requests report_subscription: INSERT, SELECT, UPDATE
                        timers report_subscription: DELETE
                        timers report_subscription(ctid): SELECT
                        timers report_subscription(id): SELECT
                        timers report_subscription(status): SELECT
                        timers report_subscription(ended_at): SELECT, UPDATE
                        requests report_order: INSERT, SELECT, UPDATE
                        consumers report_order: SELECT
                        timers report_order: DELETE, SELECT, UPDATE
                        requests help_number: INSERT, SELECT
                        timers help_number: DELETE, SELECT
                        timers help_number(expires_at): UPDATE
                        requests payout_order_copy: SELECT
                        consumers payout_order_copy: INSERT, SELECT, UPDATE
                        timers payout_order_copy: DELETE, SELECT
                        timers payout_order_copy(settled_at): UPDATE
                        requests report: INSERT, SELECT
                        consumers report: DELETE, SELECT
                        timers report: DELETE, SELECT, UPDATE
                        requests usage_statement: INSERT, SELECT
                        timers usage_statement: DELETE, INSERT, SELECT, UPDATE
                        requests usage_line: INSERT, SELECT
                        timers usage_line: INSERT, SELECT
                        requests usage_dispute: INSERT, SELECT, UPDATE
                        timers usage_dispute: SELECT, UPDATE
                        requests erasure_request: INSERT, SELECT
                        timers erasure_request: DELETE
                        timers erasure_request(ctid): SELECT
                        timers erasure_request(id): SELECT
                        timers erasure_request(requested_at): SELECT, UPDATE
                        requests erasure_answer: SELECT
                        consumers erasure_answer: INSERT
                        timers mandate: DELETE, SELECT, UPDATE
                        requests consent: INSERT, SELECT, UPDATE
                        consumers consent: SELECT
                        timers consent: DELETE, SELECT, UPDATE
                        requests matching_facts: INSERT, SELECT, UPDATE
                        consumers matching_facts: INSERT, SELECT, UPDATE
                        timers matching_facts: INSERT, SELECT, UPDATE
                        requests access_entry: INSERT, SELECT
                        consumers access_entry: INSERT, SELECT
                        timers access_entry: DELETE
                        timers access_entry(ctid): SELECT
                        timers access_entry(access_id): SELECT
                        timers access_entry(read_at): SELECT, UPDATE
                        requests product_need: SELECT
                        consumers product_need: DELETE, INSERT, SELECT, UPDATE
                        timers product_need: SELECT
                        requests needed_facts: SELECT, UPDATE
                        consumers needed_facts: SELECT, UPDATE
                        timers needed_facts: SELECT, UPDATE
                        consumers matching_refresh: SELECT, UPDATE
                        timers matching_refresh: SELECT, UPDATE
                        """);

        walls.assertHolds();
    }
}
