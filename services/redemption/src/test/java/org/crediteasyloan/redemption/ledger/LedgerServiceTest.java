package org.crediteasyloan.redemption.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerServiceTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Inject
    Ledger ledger;

    @Inject
    LedgerBooks books;

    @Inject
    Town town;

    @Test
    void randomMovesConserveMoneyAndNeverGoBelowZero() {
        SchemeYear budget = newBudget();
        Random random = new Random(20_260_601);
        Map<Stage, Long> expectedFen = new EnumMap<>(Stage.class);
        int refused = 0;
        for (int run = 0; run < 400; run++) {
            Move move = Move.values()[random.nextInt(Move.values().length)];
            long amountFen = 1 + random.nextLong(1_000);
            List<SourceAmount> amounts = List.of(
                    new SourceAmount("CENTRAL", amountFen * 9 / 10),
                    new SourceAmount("PROVINCE", amountFen - amountFen * 9 / 10));
            if (tryPost(budget, move, amounts)) {
                expectedFen.merge(move.from(), -amountFen, Long::sum);
                expectedFen.merge(move.to(), amountFen, Long::sum);
            } else {
                refused++;
            }
            assertConserved(budget, expectedFen);
        }
        assertThat(refused).as("moves the money did not reach for").isBetween(20, 380);
        assertThat(expectedFen.getOrDefault(Stage.PAID, 0L)).isPositive();
        assertThat(balancesBefore(budget.schemeCode(), NOW.plusSeconds(1)))
                .as("rebuilt from the legs")
                .isEqualTo(balances(budget.schemeCode()));
    }

    @Test
    void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
        SchemeYear budget = newBudget();
        post(budget, Move.BUDGET_APPROVED, 100);
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int taker = 0; taker < 20; taker++) {
            takers.add(() -> tryPost(budget, Move.ENTITLEMENT_RESERVED, List.of(new SourceAmount("CENTRAL", 7))));
        }

        int served = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var taker : threads.invokeAll(takers)) {
                served += taker.get() ? 1 : 0;
            }
        }

        assertThat(served).isEqualTo(14);
        assertThat(balances(budget.schemeCode()).getFirst().availableFen()).isEqualTo(2);
    }

    @Test
    void oneReferenceMovesMoneyOnce() {
        SchemeYear budget = newBudget();
        Posting posting =
                Posting.of(Move.BUDGET_APPROVED, budget, UUID.randomUUID(), NOW, List.of(new SourceAmount("", 100)));
        post(posting);

        assertThatThrownBy(() -> post(posting)).hasStackTraceContaining("ledger_posting_reference_id_move_key");
        assertThat(balances(budget.schemeCode()).getFirst().availableFen()).isEqualTo(100);
    }

    @Test
    void theDatabaseRefusesToChangeThePast() {
        SchemeYear budget = newBudget();
        post(budget, Move.BUDGET_APPROVED, 100);

        for (String change : List.of(
                "UPDATE ledger_leg SET amount_fen = amount_fen * 2",
                "DELETE FROM ledger_leg",
                "TRUNCATE ledger_leg",
                "UPDATE ledger_posting SET posted_at = now()",
                "DELETE FROM ledger_posting",
                "TRUNCATE ledger_posting CASCADE")) {
            assertRefused(change, "append-only");
        }
    }

    @Test
    void theDatabaseRefusesABalanceNoLegAccountsFor() {
        SchemeYear budget = newBudget();
        post(budget, Move.BUDGET_APPROVED, 100);

        assertRefused("UPDATE ledger_account SET balance_fen = balance_fen + 1", "only legs change a balance");
        assertRefused("DELETE FROM ledger_account", "only legs change a balance");
        assertRefused("""
                INSERT INTO ledger_account (scheme_code, budget_year, stage, source, balance_fen)
                VALUES ('%s', 2026, 'PAID', 'CENTRAL', 5)""".formatted(budget.schemeCode()), "a new account is empty");
    }

    @Test
    void theDatabaseRefusesAPostingThatDoesNotBalance() {
        SchemeYear budget = newBudget();
        post(budget, Move.BUDGET_APPROVED, 100);
        String oneLeg = """
                WITH posting AS (
                    INSERT INTO ledger_posting (id, move, scheme_code, budget_year, reference_id, posted_at)
                    VALUES (gen_random_uuid(), 'BUDGET_APPROVED', '%1$s', 2026, gen_random_uuid(), now()) RETURNING id)
                INSERT INTO ledger_leg (posting_id, account_id, amount_fen)
                SELECT posting.id, account.id, 5 FROM posting, ledger_account account
                WHERE account.scheme_code = '%1$s' AND account.stage = 'AVAILABLE'""".formatted(budget.schemeCode());

        assertRefused(oneLeg, "does not balance");
        // A leg of its own under an old posting unbalances that one.
        assertRefused("""
                INSERT INTO ledger_account (scheme_code, budget_year, stage, source)
                VALUES ('%1$s', 2026, 'PAID', 'CENTRAL');
                INSERT INTO ledger_leg (posting_id, account_id, amount_fen)
                SELECT posting.id, account.id, 5 FROM ledger_posting posting, ledger_account account
                WHERE posting.scheme_code = '%1$s' AND account.scheme_code = '%1$s' AND account.stage = 'PAID'""".formatted(budget.schemeCode()), "does not balance");
    }

    private void assertConserved(SchemeYear budget, Map<Stage, Long> expectedFen) {
        List<Balances> years = balances(budget.schemeCode());
        if (expectedFen.isEmpty()) {
            assertThat(years).isEmpty();
            return;
        }
        Balances balances = years.getFirst();
        assertThat(balances.budgetFen()).isEqualTo(-expectedFen.getOrDefault(Stage.FUNDED, 0L));
        assertThat(balances.availableFen())
                .isEqualTo(expectedFen.getOrDefault(Stage.AVAILABLE, 0L))
                .isNotNegative();
        assertThat(balances.reservedFen())
                .isEqualTo(expectedFen.getOrDefault(Stage.RESERVED, 0L))
                .isNotNegative();
        assertThat(balances.orderedFen())
                .isEqualTo(expectedFen.getOrDefault(Stage.ORDERED, 0L))
                .isNotNegative();
        assertThat(balances.paidFen())
                .isEqualTo(expectedFen.getOrDefault(Stage.PAID, 0L))
                .isNotNegative();
        assertThat(balances.availableFen() + balances.reservedFen() + balances.orderedFen() + balances.paidFen())
                .isEqualTo(balances.budgetFen());
    }

    private void post(SchemeYear budget, Move move, long amountFen) {
        assertThat(tryPost(budget, move, List.of(new SourceAmount("CENTRAL", amountFen))))
                .isTrue();
    }

    private void post(Posting posting) {
        inTransaction(() -> {
            ledger.post(posting);
            return posting;
        });
    }

    private List<Balances> balances(String schemeCode) {
        return inTransaction(() -> books.balances(schemeCode));
    }

    private List<Balances> balancesBefore(String schemeCode, Instant moment) {
        return inTransaction(() -> books.balancesBefore(schemeCode, moment));
    }

    /** As the handling of events moves money: in the book of any scheme. */
    private static <T> T inTransaction(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Acting.run(
                DatabaseRole.CONSUMERS,
                () -> result.set(QuarkusTransaction.requiringNew().call(work::get)));
        return result.get();
    }

    /** False when the database kept an account from going below zero; any other failure is thrown. */
    private boolean tryPost(SchemeYear budget, Move move, List<SourceAmount> amounts) {
        Posting posting = Posting.of(move, budget, UUID.randomUUID(), NOW, amounts);
        try {
            post(posting);
            return true;
        } catch (RuntimeException failure) {
            assertThat(failure).hasStackTraceContaining("never_below_zero");
            return false;
        }
    }

    private void assertRefused(String sql, String because) {
        assertThatThrownBy(() -> town.execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(because);
    }

    private static SchemeYear newBudget() {
        return new SchemeYear(Town.newSchemeCode(), 2026);
    }
}
