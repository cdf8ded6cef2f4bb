package org.crediteasyloan.profile.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.profile.Metered;
import org.crediteasyloan.profile.ProfileTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank and a bureau settle by one exact statement a month. */
@QuarkusTest
class StatementTest extends ProfileTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A bank of this test alone, so that its statements hold nothing of others. */
    private final ParticipantCode bank = new ParticipantCode(
            "BANK-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 8));

    private final TestToken payer = Metered.maker(bank, "BANK");
    private UUID borrowerId;
    private Metered product;

    @BeforeEach
    void aBankThatTakesAProduct() {
        SampleTables.arrive("working-day-calendar");
        arrive(new ParticipantState(
                bank,
                1,
                ParticipantKind.BANK,
                "COMMERCIAL_BANK",
                "结算银行",
                "Settling bank",
                new RegionCode("460000"),
                ParticipantState.Status.ACTIVE));
        knowBureau(Metered.BUREAU, ParticipantState.Status.ACTIVE, TODAY.plusYears(2));
        borrowerId = mandatedBorrower(nextEnterprise());
        consented(borrowerId, consentTo("LOAN_APPLICATION", bank.value()));
        consented(borrowerId, consentTo("CREDIT_REPORT", Metered.BUREAU.value()));
        product = Metered.product(bank, 333, "PER_REPORT");
        product.subscribe(1, 100_000);
    }

    @Test
    void theStatementSumsUpWhatWasDeliveredToTheFen() throws IOException {
        delivered(3);
        UUID refused = product.ordered(borrowerId);
        product.refuse(refused, "{\"outcome\":\"NO_DATA\"}").then().statusCode(200);

        UUID statementId = statement(thisMonth());

        ofBank(statementId)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("lineCount", equalTo(3))
                .body("totalFen", equalTo(999))
                .body("closesAt", nullValue());
        lines(payer, statementId)
                .then()
                .statusCode(200)
                .body("items.amountFen", contains(333, 333, 333))
                .body("items[0].orderedBy", equalTo("officer-" + bank));
        lines(Metered.system(Metered.BUREAU), statementId)
                .then()
                .statusCode(200)
                .body("items[0].orderedBy", nullValue());
        assertThat(sumInTheFile(statementId)).isEqualTo(999);
    }

    @Test
    void theStatementClosesSomeWorkingDaysAfterItsMonthAndStaysAsItIs() {
        YearMonth month = thisMonth();
        delivered(2);
        UUID statementId = statement(month);

        atDay(month.plusMonths(1).atDay(1));
        Await.until("the days to be known", () -> ofBank(statementId).path("closesAt") != null);
        ofBank(statementId).then().body("status", equalTo("OPEN"));
        atDay(month.plusMonths(1).atDay(20));
        awaitClosed(statementId);

        delivered(1);
        ofBank(statementId).then().body("lineCount", equalTo(2)).body("totalFen", equalTo(666));
        ofBank(statement(month.plusMonths(1))).then().body("totalFen", equalTo(333));
    }

    @Test
    void anAcceptedDisputeIsALineOfTheNextMonth() {
        YearMonth month = thisMonth();
        delivered(1);
        UUID statementId = statement(month);
        String lineId = lines(payer, statementId).path("items[0].lineId");
        atDay(month.plusMonths(1).atDay(14));
        awaitClosed(statementId);

        posting(payer, "{\"reasonCode\":\"CONTENT_EMPTY\"}")
                .post(ROOT + "/usage-lines/" + lineId + "/dispute")
                .then()
                .statusCode(200)
                .body("dispute.status", equalTo("OPEN"));
        answer(lineId, "{\"accepted\":true}").then().statusCode(200).body("dispute.status", equalTo("ACCEPTED"));

        ofBank(statementId).then().body("totalFen", equalTo(333)).body("lineCount", equalTo(1));
        UUID next = statement(month.plusMonths(1));
        ofBank(next).then().body("totalFen", equalTo(-333));
        lines(payer, next).then().body("items.kind", contains("CORRECTION"));
        answer(lineId, "{\"accepted\":true}").then().statusCode(409).body("code", equalTo("dispute-not-open"));
    }

    @Test
    void aRejectedDisputeLeavesTheLineAndNeedsAReason() {
        delivered(1);
        String lineId = lines(payer, statement(thisMonth())).path("items[0].lineId");
        posting(payer, "{\"reasonCode\":\"OUT_OF_DATE\"}")
                .post(ROOT + "/usage-lines/" + lineId + "/dispute")
                .then()
                .statusCode(200);

        answer(lineId, "{\"accepted\":false}").then().statusCode(422).body("errors.code", contains("reason-unknown"));
        answer(lineId, "{\"accepted\":false,\"reasonCode\":\"AS_AGREED\"}")
                .then()
                .statusCode(200)
                .body("dispute.status", equalTo("REJECTED"))
                .body("dispute.answerReasonCode", equalTo("AS_AGREED"));

        posting(payer, "{\"reasonCode\":\"OUT_OF_DATE\"}")
                .post(ROOT + "/usage-lines/" + lineId + "/dispute")
                .then()
                .statusCode(409)
                .body("code", equalTo("line-disputed"));
        ofBank(statement(thisMonth())).then().body("totalFen", equalTo(333));
    }

    @Test
    void aBureauThatLetsItsDaysPassHasAccepted() {
        delivered(1);
        String lineId = lines(payer, statement(thisMonth())).path("items[0].lineId");
        posting(payer, "{\"reasonCode\":\"WRONG_SUBJECT\"}")
                .post(ROOT + "/usage-lines/" + lineId + "/dispute")
                .then()
                .statusCode(200);

        atDay(TODAY.plusDays(25));

        Await.until(
                "the dispute to be accepted by silence",
                () -> query("SELECT 1 FROM usage_dispute WHERE line_id = '" + lineId + "' AND status = 'ACCEPTED'")
                        .isPresent());
        assertThat(query("SELECT sum(amount_fen) FROM usage_line WHERE bank = '" + bank + "'"))
                .contains("0");
    }

    @Test
    void afterItsDaysALineIsNotDisputed() {
        YearMonth month = thisMonth();
        delivered(1);
        UUID statementId = statement(month);
        String lineId = lines(payer, statementId).path("items[0].lineId");
        atDay(month.plusMonths(2).atDay(1));
        awaitClosed(statementId);

        posting(payer, "{\"reasonCode\":\"PRICE_WRONG\"}")
                .post(ROOT + "/usage-lines/" + lineId + "/dispute")
                .then()
                .statusCode(409)
                .body("code", equalTo("line-not-disputable"));
    }

    private void delivered(int times) {
        for (int i = 0; i < times; i++) {
            product.deliver(product.ordered(borrowerId), "{\"score\":1}").then().statusCode(201);
        }
    }

    private Response answer(String lineId, String body) {
        return posting(Metered.approver(Metered.BUREAU, "CREDIT_BUREAU"), body)
                .post(ROOT + "/usage-lines/" + lineId + "/dispute-answer");
    }

    private UUID statement(YearMonth month) {
        List<String> statements = as(payer)
                .queryParam("month", month.toString())
                .get(ROOT + "/usage-statements")
                .then()
                .statusCode(200)
                .extract()
                .path("statementId");
        assertThat(statements).hasSize(1);
        return UUID.fromString(statements.getFirst());
    }

    private Response ofBank(UUID statementId) {
        return as(payer).get(ROOT + "/usage-statements/" + statementId);
    }

    private static Response lines(TestToken reader, UUID statementId) {
        return as(reader).get(ROOT + "/usage-statements/" + statementId + "/lines");
    }

    private void awaitClosed(UUID statementId) {
        Await.until(
                "the statement to close",
                () -> "CLOSED".equals(ofBank(statementId).path("status")));
    }

    private long sumInTheFile(UUID statementId) throws IOException {
        byte[] file = as(payer)
                .get(ROOT + "/usage-statements/" + statementId + "/lines.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(5);
            return rows.getLast().getCellAsNumber(7).orElseThrow().longValueExact();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(SHANGHAI));
    }

    /** Noon of that day. */
    private void atDay(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(SHANGHAI).toInstant();
        clock.moveAhead(Duration.between(clock.instant(), noon));
    }

    private static String consentTo(String purpose, String receiver) {
        return "{\"purpose\":\"%s\",\"receiver\":\"%s\",\"validDays\":365}".formatted(purpose, receiver);
    }
}
