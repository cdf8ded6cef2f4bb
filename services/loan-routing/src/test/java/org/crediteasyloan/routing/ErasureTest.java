package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Answer;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    private static final String OPEN_BASIS = "《个人信息保护法》第13条第一款第（二）项：申请正在办理";
    private static final String LOAN_BASIS = "《民法典》第188条、《征信业管理条例》第16条";

    @Inject
    World world;

    @Inject
    ObjectMapper mapper;

    private final UUID borrowerId = UUID.randomUUID();
    private final UUID otherBorrowerId = UUID.randomUUID();

    @AfterEach
    void leaveNothingBehind() {
        TestDatabase.execute(
                "DELETE FROM application WHERE borrower_id IN ('%s', '%s')".formatted(borrowerId, otherBorrowerId));
    }

    @Test
    void applicationsThatLedToNoLoanGoAndAnotherBorrowersStay() {
        UUID ended = application(borrowerId, "WITHDRAWN", false);
        UUID foreign = application(otherBorrowerId, "WITHDRAWN", false);

        assertThat(answers())
                .containsExactly(
                        new Answer("application", Outcome.DELETED, null, null),
                        new Answer("loan", Outcome.DELETED, null, null));

        assertThat(TestDatabase.list("SELECT id FROM application WHERE id IN ('%s', '%s')".formatted(ended, foreign)))
                .containsExactly(foreign.toString());
        assertThat(TestDatabase.list(
                        "SELECT coalesce(payload, 'removed') FROM outbox_event WHERE aggregate_id = '" + ended + "'"))
                .containsExactly("removed");
        assertThat(
                        TestDatabase.list(
                                "SELECT details FROM audit_entry WHERE kind = 'ERASURE' AND actor = 'consumer' AND action = 'application'"))
                .contains("rows=1");
    }

    @Test
    void anOpenApplicationStaysWithoutAnEnd() {
        UUID open = application(borrowerId, "IN_REVIEW", true);
        application(borrowerId, "WITHDRAWN", false);

        assertThat(answers()).contains(new Answer("application", Outcome.RETAINED_BY_LAW, OPEN_BASIS, null));

        assertThat(TestDatabase.list("SELECT id FROM application WHERE borrower_id = '" + borrowerId + "'"))
                .containsExactly(open.toString());
    }

    @Test
    void aLoanStaysWithItsApplicationUntilFiveYearsAfterItsMaturity() {
        UUID application = application(borrowerId, "DISBURSED", false);
        loan(application);
        application(borrowerId, "WITHDRAWN", false);

        assertThat(answers())
                .containsExactly(
                        new Answer("application", Outcome.RETAINED_BY_LAW, LOAN_BASIS, LocalDate.parse("2032-01-15")),
                        new Answer("loan", Outcome.RETAINED_BY_LAW, LOAN_BASIS, LocalDate.parse("2032-01-15")));

        assertThat(TestDatabase.list("SELECT id FROM loan WHERE borrower_id = '" + borrowerId + "'"))
                .containsExactly(application.toString());
        assertThat(TestDatabase.list("SELECT id FROM application WHERE borrower_id = '" + borrowerId + "'"))
                .containsExactly(application.toString());
    }

    @Test
    void anOpenApplicationBesideALoanHasNoEndYet() {
        loan(application(borrowerId, "DISBURSED", false));
        application(borrowerId, "IN_REVIEW", true);

        assertThat(answers())
                .containsExactly(
                        new Answer("application", Outcome.RETAINED_BY_LAW, OPEN_BASIS, null),
                        new Answer("loan", Outcome.RETAINED_BY_LAW, LOAN_BASIS, LocalDate.parse("2032-01-15")));
    }

    @Test
    void askingTwiceHasTheSameResult() {
        application(borrowerId, "WITHDRAWN", false);
        List<Answer> first = answers();

        assertThat(answers()).isEqualTo(first);
    }

    private UUID application(UUID borrower, String status, boolean open) {
        UUID id = UUID.randomUUID();
        TestDatabase.execute("""
                INSERT INTO application (id, version, borrower_id, product_code, alternative_product_codes, amount_fen, term_months,
                    purpose, submitted_at, status, is_open, holder, due_at, untried_product_codes, approved_scheme_codes, attempts, extensions)
                VALUES ('%1$s', 2, '%2$s', 'P-%1$s', '{}', 100, 12, 'WORKING_CAPITAL', '2026-01-01', '%3$s', %4$s,
                    CASE WHEN %4$s THEN 'BANK-HNRCB' END, CASE WHEN %4$s THEN timestamptz 'infinity' END, '{}', '{}', 1, 0)""".formatted(id, borrower, status, open));
        return id;
    }

    private void loan(UUID application) {
        TestDatabase.execute("""
                INSERT INTO offer (id, version, application_id, attempt, bank, amount_fen, term_months, annual_rate_percent, day_count,
                    made_by, made_at, valid_until, status)
                VALUES ('%1$s', 1, '%1$s', 1, 'BANK-HNRCB', 100, 12, 3.85, 'ACTUAL_360', 'x', '2026-01-01', '2026-02-01', 'SELECTED');
                INSERT INTO loan (id, version, application_id, offer_id, borrower_id, bank, product_code, approved_on_platform, contract_no,
                    principal_fen, term_months, annual_rate_percent, day_count, signed_on, signed_by, status, disbursed_on, matures_on,
                    disbursed_by)
                VALUES ('%1$s', 2, '%1$s', '%1$s', '%2$s', 'BANK-HNRCB', 'P-1', false, '%1$s', 100, 12, 3.85, 'ACTUAL_360', '2026-01-15',
                    'x', 'DISBURSED', '2026-01-15', '2027-01-15', 'y')""".formatted(application, borrowerId));
    }

    private List<Answer> answers() {
        UUID erasureId = UUID.randomUUID();
        world.publish(new ErasureRequested(erasureId, borrowerId, Instant.parse("2026-11-20T02:00:00Z")));
        String answer = "SELECT payload FROM outbox_event WHERE type = 'erasure-answered.v1' AND payload LIKE '%"
                + erasureId + "%'";
        Await.until("the answer", () -> !TestDatabase.list(answer).isEmpty());
        String payload = TestDatabase.list(answer).getFirst();
        EventContract.of(ErasureAnswered.class).assertValid(payload);
        try {
            return mapper.readValue(payload, ErasureAnswered.class).answers();
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
