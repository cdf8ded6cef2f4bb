package org.crediteasyloan.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Answer;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    private static final String LAW = "《会计档案管理办法》第14条";
    private static final String PUBLIC_REGISTER = "《市场主体登记管理条例》第35条：名称和统一社会信用代码为公示信息";

    @Inject
    Town town;

    private final UUID borrowerId = UUID.randomUUID();

    @AfterEach
    void leaveNothingBehind() {
        for (String table : List.of("payee", "entitlement", "loan")) {
            TestDatabase.execute("DELETE FROM %s WHERE borrower_id = '%s'".formatted(table, borrowerId));
        }
    }

    @Test
    void aPayeeWithoutALoanStaysAsLongAsItsBorrowersHead() {
        payee();

        assertThat(answers())
                .containsExactly(
                        new Answer("payee", Outcome.RETAINED_BY_LAW, PUBLIC_REGISTER, null),
                        new Answer("loan", Outcome.DELETED, null, null),
                        new Answer("entitlement", Outcome.DELETED, null, null));

        assertThat(payees()).isEqualTo(1);
    }

    @Test
    void theAccountsOfPublicMoneyStayForThirtyYears() {
        payee();
        entitlement("PAID", "2027-01-02");

        assertThat(answers())
                .containsExactly(
                        new Answer("payee", Outcome.RETAINED_BY_LAW, PUBLIC_REGISTER, null),
                        new Answer("loan", Outcome.RETAINED_BY_LAW, LAW, LocalDate.parse("2057-01-01")),
                        new Answer("entitlement", Outcome.RETAINED_BY_LAW, LAW, LocalDate.parse("2057-12-31")));

        assertThat(payees()).isEqualTo(1);
    }

    @Test
    void aSubsidyThatStillWaitsForMoneyHasNoEndYet() {
        payee();
        entitlement("RESERVED", null);

        assertThat(answers()).contains(new Answer("entitlement", Outcome.RETAINED_BY_LAW, LAW, null));
    }

    @Test
    void askingTwiceHasTheSameResult() {
        payee();
        List<Answer> first = answers();

        assertThat(answers()).isEqualTo(first);
    }

    private void payee() {
        TestDatabase.execute("INSERT INTO payee VALUES ('%s', 1, 'X', '海口某商行', 'ENTERPRISE')".formatted(borrowerId));
    }

    private void entitlement(String status, String paidOn) {
        TestDatabase.execute("""
                INSERT INTO loan VALUES ('%1$s', '%1$s', 'BANK-X', NULL, true, 100, '2026-01-01', '2027-01-01');
                INSERT INTO entitlement (id, version, interest_report_id, loan_id, borrower_id, scheme_code, owner, budget_year, period_from,
                    period_until, principal_fen, interest_paid_fen, amount_fen, counted_days, shares, explanation, decided_at, status, paid_at)
                VALUES ('%1$s', 1, '%1$s', '%1$s', '%1$s', 'S', 'FIN-X', 2026, '2026-01-01', '2026-02-01', 100, 10, 5, 31, '[]', '[]',
                    '2026-02-02', '%2$s', %3$s)""".formatted(borrowerId, status, paidOn == null ? "NULL" : "'" + paidOn + "'"));
    }

    private List<Answer> answers() {
        UUID erasureId = UUID.randomUUID();
        town.tell(new ErasureRequested(erasureId, borrowerId, Instant.parse("2026-11-20T02:00:00Z")));
        Await.until(
                "the answer",
                () -> town.told(ErasureAnswered.class, borrowerId.toString()).stream()
                        .anyMatch(answered -> answered.erasureId().equals(erasureId)));
        return town.told(ErasureAnswered.class, borrowerId.toString()).stream()
                .filter(answered -> answered.erasureId().equals(erasureId))
                .findFirst()
                .orElseThrow()
                .answers();
    }

    private int payees() {
        try (Connection connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT count(*) FROM payee WHERE borrower_id = '" + borrowerId + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
