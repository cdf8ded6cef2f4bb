package org.crediteasyloan.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.retention.Retention;
import org.crediteasyloan.kit.retention.RetentionRules;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TableContents;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money of 1990, further back than any other test's, is kept through 2020. */
@QuarkusTest
class RetentionTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2020-12-31");
    private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);

    /** Everything of one paid entitlement. */
    private static final Map<String, String> TABLES = Map.of(
            "budget", "id = ?",
            "loan", "loan_id = ?",
            "entitlement", "id = ?",
            "entitlement_access", "entitlement_id = ?",
            "payout", "id = ?",
            "payout_item", "payout_id = ?",
            "payout_order", "payout_id = ?");

    @Inject
    Retention retention;

    @Inject
    @All
    List<RetentionRules> rules;

    @Inject
    DataSource service;

    /** Of the scheme, and of everything of its entitlement. */
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void money() {
        run("INSERT INTO scheme (scheme_code, owner) VALUES (?::text, 'FIN-X')");
        run("""
                INSERT INTO budget (id, version, scheme_code, budget_year, amount_fen, status, proposed_by, proposed_at, approved_by,
                    approved_at)
                VALUES (?, 1, ?::text, 1990, 100, 'APPROVED', 'x', '1990-01-01', 'y', '1990-01-02')""");
        run("INSERT INTO ledger_book VALUES (?::text)");
        run("INSERT INTO loan VALUES (?, gen_random_uuid(), 'BANK-X', NULL, true, 100, '1989-06-01', '1990-06-01')");
        run("""
                INSERT INTO entitlement (id, version, interest_report_id, loan_id, borrower_id, scheme_code, owner, budget_year, period_from,
                    period_until, principal_fen, interest_paid_fen, amount_fen, counted_days, shares, explanation, decided_at, status, paid_at)
                VALUES (?, 1, gen_random_uuid(), ?, gen_random_uuid(), ?::text, 'FIN-X', 1990, '1990-01-01', '1990-02-01', 100, 10, 5, 31, '[]',
                    '[]', '1990-02-02', 'PAID', '1990-12-31T15:59:59Z')""");
        run("""
                INSERT INTO payout (id, version, scheme_code, owner, amount_fen, status, prepared_by, prepared_at, released_by, released_at)
                VALUES (?, 1, ?::text, 'FIN-X', 5, 'RELEASED', 'x', '1990-02-03', 'y', '1990-02-04')""");
        run("INSERT INTO payout_item VALUES (?, ?, gen_random_uuid(), 5)");
        run("""
                INSERT INTO payout_order (id, version, payout_id, entitlement_id, borrower_id, scheme_code, exchange, amount_fen, ordered_at,
                    status, exchange_reference, paid_at, settled_at)
                VALUES (?, 1, ?, ?, gen_random_uuid(), ?::text, 'EXCHANGE-X', 5, '1990-02-04', 'CONFIRMED', ?::text, '1990-12-31',
                    '1990-12-31')""");
    }

    @AfterEach
    void leaveNothingBehind() {
        run("DELETE FROM entitlement WHERE id = ?");
        run("DELETE FROM payout WHERE id = ?");
        run("DELETE FROM loan WHERE loan_id = ?");
        run("DELETE FROM budget WHERE id = ?");
        run("DELETE FROM ledger_book WHERE scheme_code = ?::text");
        run("DELETE FROM scheme_access WHERE scheme_code = ?::text");
        run("DELETE FROM scheme WHERE scheme_code = ?::text");
    }

    @Test
    void theAccountsOfAYearStayForThirtyYearsAndThenGoWhole() {
        removeEnded(LAST_DAY);
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(TABLES.keySet());

        removeEnded(DAY_AFTER);
        assertThat(tables()).isEmpty();
    }

    @Test
    void whatWasPaidInALaterYearCountsFromThatYearAndHoldsItsLoanPayoutAndBudget() {
        run("UPDATE entitlement SET paid_at = '1990-12-31T16:00:00Z' WHERE id = ?");

        removeEnded(DAY_AFTER);
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(TABLES.keySet());

        removeEnded(LAST_DAY.plusYears(1).plusDays(1));
        assertThat(tables()).isEmpty();
    }

    @Test
    void whatStillWaitsForMoneyStaysHoweverOldItIs() {
        run("UPDATE entitlement SET status = 'RESERVED', paid_at = NULL WHERE id = ?");

        removeEnded(DAY_AFTER.plusYears(5));

        assertThat(tables()).contains("entitlement", "loan", "budget", "payout");
    }

    @Test
    void theLedgerAndTheSchemesAreNotTouchedAndASecondRunChangesNothing() {
        Map<String, String> before = TableContents.fingerprints();

        removeEnded(DAY_AFTER);
        Map<String, String> after = TableContents.fingerprints();
        removeEnded(DAY_AFTER);

        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))))
                .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
        assertThat(TableContents.fingerprints()).isEqualTo(after);
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNothingThatWaitsForMoneyAndNothingOfTheLedger() {
        Wall timer = new Wall(service, Actor.without("timers"));

        assertThat(timer.change("DELETE FROM entitlement WHERE id = ?", id)).isEqualTo(1);
        run("UPDATE entitlement SET status = 'RESERVED', paid_at = NULL WHERE id = ?");
        assertThat(timer.change("DELETE FROM entitlement WHERE id = ?", id)).isZero();
        run("UPDATE payout SET status = 'PREPARED' WHERE id = ?");
        assertThat(timer.change("DELETE FROM payout WHERE id = ?", id)).isZero();
        for (String table :
                List.of("ledger_book", "ledger_account", "ledger_posting", "ledger_leg", "scheme", "scheme_version")) {
            assertThatExceptionOfType(Wall.Refused.class)
                    .isThrownBy(() -> timer.change("DELETE FROM " + table))
                    .matches(Wall.Refused::isByTheWall);
        }
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNoLoanThatRunsAndNoBudgetWhoseYearIsNotOver() {
        Wall timer = new Wall(service, Actor.without("timers"));
        String deleteLoan = "DELETE FROM loan WHERE loan_id = ?";
        String deleteBudget = "DELETE FROM budget WHERE id = ?";
        run("DELETE FROM entitlement WHERE id = ?");

        assertThat(timer.change(deleteLoan, id)).isEqualTo(1);
        run("UPDATE loan SET matures_on = current_date + 2 WHERE loan_id = ?");
        assertThat(timer.change(deleteLoan, id)).isZero();
        assertThat(timer.change(deleteBudget, id)).isEqualTo(1);
        run("UPDATE budget SET budget_year = extract(year FROM current_date + 1) WHERE id = ?");
        assertThat(timer.change(deleteBudget, id)).isZero();
    }

    @Test
    void aRemovedBorrowerIsNoPayeeAnyMoreAndARemovedMandateLeavesNoCopy() {
        run("INSERT INTO payee VALUES (?, 1, 'X', '海口旧商行', 'ENTERPRISE')");
        run("INSERT INTO mandate_copy VALUES (?, 1, ?, 'somebody', 'infinity', 'REVOKED', '{VIEW}')");

        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish("borrower.state.v1", CloudEvent.tombstone("borrower-state.v1", id.toString()));
            kafka.publish("mandate.state.v1", CloudEvent.tombstone("mandate-state.v1", id.toString()));
        }

        Await.until("the payee to go", () -> !isThere("payee", "borrower_id = ?"));
        Await.until("the mandate to go", () -> !isThere("mandate_copy", "mandate_id = ?"));
    }

    private void removeEnded(LocalDate today) {
        rules.stream().flatMap(some -> some.inOrder().stream()).forEach(rule -> retention.removeEnded(rule, today));
    }

    private List<String> tables() {
        return TABLES.keySet().stream()
                .filter(table -> isThere(table, TABLES.get(table)))
                .toList();
    }

    private boolean isThere(String table, String condition) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement("SELECT 1 FROM " + table + " WHERE " + condition)) {
            statement.setObject(1, id);
            return statement.executeQuery().next();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Every parameter is the one id. */
    private void run(String sql) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int parameter = 1;
                    parameter <= statement.getParameterMetaData().getParameterCount();
                    parameter++) {
                statement.setObject(parameter, id);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
