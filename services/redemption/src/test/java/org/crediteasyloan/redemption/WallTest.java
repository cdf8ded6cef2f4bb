package org.crediteasyloan.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    private static final String TRIGGERS_ALONE = "the access tables are kept by triggers alone";
    private static final String SUPERVISED = "supervisors see the money of every scheme";

    @Inject
    DataSource service;

    @Inject
    Town town;

    private Wall bureau;
    private Wall exchange;

    @BeforeEach
    void signIn() {
        bureau = new Wall(service, Wall.Actor.institution("FIN-HAINAN", ParticipantKind.FINANCE, "scheme.maker"));
        exchange = new Wall(service, Wall.Actor.institution("EXCHANGE-HAIYIDUI", ParticipantKind.CHANNEL, "haiyidui"));
    }

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

    @Test
    void whoMovesMoneyChangesNeitherHowMuchItIsNorWhose() {
        Belongings belongings = new Belongings(town);
        UUID order = UUID.fromString(belongings.orderId);
        UUID entitlement = UUID.fromString(belongings.ordered);

        exchange.assertRefuses("UPDATE payout_order SET amount_fen = amount_fen + 1 WHERE id = ?", order);
        exchange.assertRefuses("UPDATE entitlement SET borrower_id = gen_random_uuid() WHERE id = ?", entitlement);
        bureau.assertRefuses("UPDATE budget SET amount_fen = amount_fen + 1 WHERE scheme_code = ?", belongings.scheme);
        bureau.assertRefuses("UPDATE payout SET prepared_by = 'another' WHERE scheme_code = ?", belongings.scheme);

        assertThat(exchange.change("UPDATE payout_order SET version = version + 1 WHERE id = ?", order))
                .isEqualTo(1);
        assertThat(exchange.change("UPDATE entitlement SET version = version + 1 WHERE id = ?", entitlement))
                .isEqualTo(1);
        assertThat(bureau.change("UPDATE budget SET version = version + 1 WHERE scheme_code = ?", belongings.scheme))
                .isPositive();
        assertThat(bureau.change("UPDATE payout SET version = version + 1 WHERE scheme_code = ?", belongings.scheme))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "PAYOUT_CONFIRMED, true",
        "PAYOUT_FAILED, true",
        "BUDGET_APPROVED, false",
        "ENTITLEMENT_RESERVED, false",
        "PAYOUT_ORDERED, false"
    })
    void anExchangeTellsHowItsPaymentWentAndEveryOtherMoveIsTheBureaus(String move, boolean isExchanges) {
        Belongings belongings = new Belongings(town);
        Wall one = isExchanges ? exchange : bureau;
        Wall other = isExchanges ? bureau : exchange;
        String post = """
                INSERT INTO ledger_posting (id, move, scheme_code, budget_year, reference_id, posted_at)
                VALUES (gen_random_uuid(), ?, ?, 2026, gen_random_uuid(), now())""";

        assertThat(one.change(post, move, belongings.scheme)).isEqualTo(1);
        other.assertRefuses(post, move, belongings.scheme);
    }
}
