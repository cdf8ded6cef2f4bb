package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.crediteasyloan.kit.test.infrastructure.TableContents;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ended in March 2010 lies further back than anything another test writes. */
@QuarkusTest
class RetentionTest {

    private static final LocalDate ENDED_ON = LocalDate.parse("2010-03-01");
    /** The last second of that day in Shanghai. */
    private static final String ENDED_AT = "2010-03-01T15:59:59Z";

    private static final LocalDate LAST_DAY = ENDED_ON.plusYears(5);

    /** Everything that hangs on an application, and the column that leads to it. */
    private static final Map<String, String> TABLES = Map.of(
            "application", "id = ?",
            "application_access", "application_id = ?",
            "assignment", "application_id = ?",
            "department_approval", "application_id = ?",
            "application_history", "application_id = ?",
            "offer", "application_id = ?",
            "loan", "application_id = ?",
            "interest_report", "loan_id = ?");

    @Inject
    Retention retention;

    @Inject
    @All
    List<RetentionRules> rules;

    @Inject
    DataSource service;

    /** Of the application, its offer and its loan; one for all three. */
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void leaveNothingBehind() {
        run("DELETE FROM application WHERE id = ?", id);
    }

    @Test
    void anApplicationGoesWithAllThatHangsOnItFiveYearsAfterItEnded() {
        ended("WITHDRAWN", ENDED_AT);

        removeEnded(LAST_DAY);
        assertThat(tables())
                .containsExactlyInAnyOrder(
                        "application",
                        "application_access",
                        "assignment",
                        "department_approval",
                        "application_history",
                        "offer");

        removeEnded(LAST_DAY.plusDays(1));
        assertThat(tables()).isEmpty();
        assertThat(removalsTold()).isEqualTo(1);
    }

    @Test
    void anApplicationWithALoanGoesFiveYearsAfterTheLoanMatured() {
        ended("DISBURSED", "2009-03-01T00:00:00Z");
        loan(ENDED_ON);

        removeEnded(LAST_DAY);
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(TABLES.keySet());

        removeEnded(LAST_DAY.plusDays(1));
        assertThat(tables()).isEmpty();
    }

    @Test
    void anOpenApplicationStaysHoweverOldItIs() {
        ended("WITHDRAWN", ENDED_AT);
        run(
                "UPDATE application SET status = 'IN_REVIEW', is_open = true, holder = 'BANK-HNRCB', due_at = 'infinity' WHERE id = ?",
                id);

        removeEnded(LAST_DAY.plusYears(1));

        assertThat(tables()).contains("application", "application_history");
    }

    @Test
    void aSecondRunChangesNothingAndAnotherApplicationIsNotTouched() {
        ended("WITHDRAWN", ENDED_AT);
        removeEnded(LAST_DAY.plusDays(1));
        assertThat(tables()).isEmpty();
        Map<String, String> after = TableContents.fingerprints();

        removeEnded(LAST_DAY.plusDays(1));

        assertThat(TableContents.fingerprints()).isEqualTo(after);
    }

    @Test
    void onlyWhatHangsOnApplicationsGoes() {
        ended("DISBURSED", ENDED_AT);
        loan(ENDED_ON);
        Map<String, String> before = TableContents.fingerprints();

        removeEnded(LAST_DAY.plusDays(1));

        Map<String, String> after = TableContents.fingerprints();
        assertThat(after.keySet().stream()
                        .filter(table -> !table.startsWith("outbox_event")
                                && !after.get(table).equals(before.get(table))))
                .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNoApplicationThatGoesOnAndNoneWhoseLoanRuns() {
        ended("DISBURSED", ENDED_AT);
        loan(LocalDate.now().plusDays(2));
        Wall timer = new Wall(service, Actor.without("timers"));
        String delete = "DELETE FROM application WHERE id = ?";

        assertThat(timer.change(delete, id)).isZero();
        run("UPDATE loan SET matures_on = current_date - 2 WHERE id = ?", id);
        assertThat(timer.change(delete, id)).isEqualTo(1);
        run("UPDATE application SET is_open = true, holder = 'x', due_at = 'infinity' WHERE id = ?", id);
        assertThat(timer.change(delete, id)).isZero();
    }

    private void removeEnded(LocalDate today) {
        rules.stream().flatMap(some -> some.inOrder().stream()).forEach(rule -> retention.removeEnded(rule, today));
    }

    private void ended(String status, String at) {
        run("""
                INSERT INTO application (id, version, borrower_id, product_code, alternative_product_codes, amount_fen, term_months,
                    purpose, submitted_at, status, is_open, untried_product_codes, approved_scheme_codes, attempts, extensions)
                VALUES (?, 2, gen_random_uuid(), 'P-1', '{}', 100, 12, 'WORKING_CAPITAL', '2009-01-01', ?, false, '{}', '{}', 1, 0)""", id, status);
        run("""
                INSERT INTO assignment (application_id, attempt, bank, product_code, approved_on_platform, promised_working_days,
                    listed_rate_percent, consent_id, standing, revocation_code, application_version)
                VALUES (?, 1, 'BANK-HNRCB', 'P-1', false, 3, 3.85, gen_random_uuid(), 'REVOKED', 'WITHDRAWN', 2)""", id);
        run("""
                INSERT INTO department_approval (application_id, scheme_code, department, product_code, status, asked_at, due_at, is_escalated)
                VALUES (?, 'S-1', 'DEPT-AGRICULTURE', 'P-1', 'CLOSED', '2009-01-01', '2009-01-02', false)""", id);
        run("""
                INSERT INTO application_history (application_id, version, step, at, what, who, to_status)
                VALUES (?, 1, 1, '2009-01-01', 'submitted', 'BORROWER', 'AWAITING_BANK')""", id);
        run("""
                INSERT INTO application_history (application_id, version, step, at, what, who, to_status)
                VALUES (?, 2, 1, ?::timestamptz, 'ended', 'BORROWER', ?)""", id, at, status);
        run("""
                INSERT INTO offer (id, version, application_id, attempt, bank, amount_fen, term_months, annual_rate_percent, day_count,
                    made_by, made_at, valid_until, status)
                VALUES (?, 1, ?, 1, 'BANK-HNRCB', 100, 12, 3.85, 'ACTUAL_360', 'x', '2009-01-01', '2009-02-01', 'LAPSED')""", id, id);
    }

    private void loan(LocalDate maturesOn) {
        run("""
                INSERT INTO loan (id, version, application_id, offer_id, borrower_id, bank, product_code, approved_on_platform, contract_no,
                    principal_fen, term_months, annual_rate_percent, day_count, signed_on, signed_by, status, disbursed_on, matures_on,
                    disbursed_by)
                VALUES (?, 2, ?, ?, gen_random_uuid(), 'BANK-HNRCB', 'P-1', false, ?::text, 100, 12, 3.85, 'ACTUAL_360', '2009-03-01', 'x',
                    'DISBURSED', '2009-03-01', ?, 'y')""", id, id, id, id, maturesOn);
        run(
                "INSERT INTO interest_report VALUES (gen_random_uuid(), ?, '2009-03-01', '2009-04-01', 100, 1, 'x', '2009-04-02')",
                id);
    }

    private List<String> tables() {
        return TABLES.keySet().stream()
                .filter(table -> count("SELECT count(*) FROM " + table + " WHERE " + TABLES.get(table)) > 0)
                .toList();
    }

    private int removalsTold() {
        return count("""
                SELECT count(*) FROM outbox_event
                WHERE type = 'loan-application-state.v1' AND payload IS NULL AND aggregate_id = ?::text""");
    }

    private int count(String sql) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void run(String sql, Object... parameters) {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
