package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.demo.Ground;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank, a bureau and a small business at the real services: a report under consent, paid for once, to the fen. */
@ExtendWith(RunningPlatform.class)
class MeteredProductTest {

    private static final String PROFILE = "/enterprise-profile/v1";
    private static final String BANK = "BANK-HNRCB";
    private static final String BUREAU = "BUREAU-HNZX";
    private static final String USCC = "93460108MA5UY3W78E";
    private static final String BASIS = "《征信业管理条例》第十条、第十八条";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long PRICE_FEN = 777;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Actor bureauMaker = person("hnzx.product.maker");
    private final Actor bureauApprover = person("hnzx.product.approver");
    private final Actor bureau = Actor.machine(RunningPlatform.PLATFORM, "bureau", "bureau-hnzx-machine");
    private final Actor bankMaker = person("hnrcb.product.maker");
    private final Actor bankApprover = person("hnrcb.product.approver");
    private final Actor officer = person("hnrcb.officer");
    private final Actor borrower = person("borrower.yang");
    private final String productCode = "HNZX-T" + System.nanoTime();

    private String borrowerId = "";

    @BeforeEach
    void aBankThatTakesAProductUpToTwoReportsAMonth() {
        RunningPlatform.up();
        Ground.lay(RunningPlatform.PLATFORM, RunningPlatform.LAYOUT, System.out);
        borrowerId =
                done(borrower.post(PROFILE + "/mandates", Map.of("uscc", USCC))).text("/borrowerId");
        borrower.actFor(borrowerId);
        revokeAll("CREDIT_REPORT");
        consent("LOAN_APPLICATION", BANK);
        int versionNo = (int) done(bureauMaker.post(
                        PROFILE + "/bureau-products",
                        Map.of(
                                "productCode",
                                productCode,
                                "nameZh",
                                "验收用信用报告",
                                "nameEn",
                                "Report of the acceptance test",
                                "contents",
                                List.of("司法诉讼"),
                                "legalBasis",
                                BASIS,
                                "priceFen",
                                PRICE_FEN,
                                "unit",
                                "PER_REPORT",
                                "answerWithinHours",
                                24,
                                "validFrom",
                                LocalDate.now(SHANGHAI).toString())))
                .number("/versionNo");
        // The licence of the bureau reaches the profile through Kafka.
        await().atMost(PATIENCE)
                .until(() -> bureauApprover
                        .post(PROFILE + "/bureau-products/" + productCode + "/versions/" + versionNo + "/publication")
                        .isOk());
        String subscription = done(bankMaker.post(
                        PROFILE + "/report-subscriptions",
                        Map.of("productCode", productCode, "versionNo", versionNo, "monthlyLimitFen", 2 * PRICE_FEN)))
                .text("/subscriptionId");
        done(bankApprover.post(PROFILE + "/report-subscriptions/" + subscription + "/acceptance"));
    }

    @Test
    void theWholeWayFromTheConsentToTheStatement() throws Exception {
        Answer early = officer.post(PROFILE + "/report-orders", order());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("/code")).isEqualTo("no-consent-for-bureau");
        consent("CREDIT_REPORT", BUREAU);

        Map<String, Object> order = order();
        String key = UUID.randomUUID().toString();
        String orderId =
                done(officer.post(PROFILE + "/report-orders", order, key)).text("/orderId");
        assertThat(done(officer.post(PROFILE + "/report-orders", order, key)).text("/orderId"))
                .isEqualTo(orderId);
        assertThat(pulled(orderId).at("/borrower/uscc").asText()).isEqualTo(USCC);

        String secret = "验收报告" + UUID.randomUUID();
        String deliveryKey = UUID.randomUUID().toString();
        String path = PROFILE + "/report-orders/" + orderId + "/report";
        done(bureau.post(path, report(secret), deliveryKey));
        done(bureau.post(path, report(secret), deliveryKey));
        assertThat(bureau.post(path, report(secret)).text("/code")).isEqualTo("order-not-open");

        Answer read = done(officer.get(path));
        assertThat(read.text("/content")).isEqualTo(secret);
        assertThat(read.text("/issuer")).isEqualTo(BUREAU);
        assertThat(read.text("/legalBasis")).isEqualTo(BASIS);
        assertThat(readers()).contains(BANK + " creditReport:" + BUREAU, BUREAU + " uscc,nameZh");

        String second = done(officer.post(PROFILE + "/report-orders", order())).text("/orderId");
        Answer beyond = officer.post(PROFILE + "/report-orders", order());
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.text("/code")).isEqualTo("monthly-limit-reached");
        done(bureau.post(PROFILE + "/report-orders/" + second + "/refusal", Map.of("outcome", "NO_DATA")));

        List<JsonNode> lines = linesOfProduct();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().at("/orderId").asText()).isEqualTo(orderId);
        assertThat(lines.getFirst().at("/amountFen").asLong()).isEqualTo(PRICE_FEN);

        revokeAll("CREDIT_REPORT");
        assertThat(officer.get(path).status()).isEqualTo(404);
        assertThat(new WordSearch(List.of(secret)).findings()).isEmpty();
    }

    /** How a quota ends and begins anew the next day needs a clock, and is told by the kit's own test. */
    @Test
    void quotasAreShownToWhomTheyHoldFor() {
        await().atMost(PATIENCE)
                .until(() -> !done(officer.get(PROFILE + "/quotas")).body().isEmpty());

        JsonNode reads = StreamSupport.stream(
                        done(officer.get(PROFILE + "/quotas")).body().spliterator(), false)
                .filter(quota -> quota.at("/use").asText().equals("READS"))
                .findFirst()
                .orElseThrow();
        assertThat(reads.at("/used").asLong()).isPositive();
        assertThat(reads.at("/used").asLong() + reads.at("/left").asLong())
                .isEqualTo(reads.at("/perDay").asLong());
    }

    private Map<String, Object> order() {
        return Map.of("productCode", productCode, "borrowerId", borrowerId, "caseId", UUID.randomUUID());
    }

    private static Map<String, Object> report(String content) {
        return Map.of(
                "content",
                content,
                "contentHash",
                sha256(content),
                "asOfOn",
                LocalDate.now(SHANGHAI).minusDays(1).toString(),
                "legalBasis",
                BASIS);
    }

    private JsonNode pulled(String orderId) {
        return all(bureau, "/report-orders").stream()
                .filter(order -> order.at("/orderId").asText().equals(orderId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The order is not at the bureau"));
    }

    private List<String> readers() {
        return all(borrower, "/access-log").stream()
                .map(entry ->
                        entry.at("/reader").asText() + " " + entry.at("/what").asText())
                .toList();
    }

    private List<JsonNode> linesOfProduct() {
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode statement : done(bankMaker.get(PROFILE + "/usage-statements?month=" + YearMonth.now(SHANGHAI)))
                .body()) {
            List<JsonNode> all = all(
                    bankMaker,
                    "/usage-statements/" + statement.at("/statementId").asText() + "/lines");
            assertThat(all.stream()
                            .mapToLong(line -> line.at("/amountFen").asLong())
                            .sum())
                    .as("the sum of the statement")
                    .isEqualTo(statement.at("/totalFen").asLong());
            all.stream()
                    .filter(line -> line.at("/productCode").asText().equals(productCode))
                    .forEach(lines::add);
        }
        return lines;
    }

    private void consent(String purpose, String receiver) {
        done(borrower.post(PROFILE + "/consents", Map.of("purpose", purpose, "receiver", receiver, "validDays", 30)));
    }

    private void revokeAll(String purpose) {
        all(borrower, "/consents").stream()
                .filter(consent -> consent.at("/purpose").asText().equals(purpose)
                        && consent.at("/status").asText().equals("ACTIVE"))
                .forEach(consent -> done(borrower.post(
                        PROFILE + "/consents/" + consent.at("/consentId").asText() + "/revocation", Map.of())));
    }

    /** Every item of a feed, to its end. */
    private static List<JsonNode> all(Actor reader, String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (true) {
            Answer page = done(reader.get(PROFILE + path + "?limit=200&after=" + after));
            page.body().at("/items").forEach(items::add);
            if (page.body().at("/items").isEmpty()) {
                return items;
            }
            after = page.text("/next");
        }
    }

    private static Answer done(Answer answer) {
        assertThat(answer.isOk()).as("%s %s", answer.status(), answer.body()).isTrue();
        return answer;
    }

    private static Actor person(String username) {
        return Actor.person(RunningPlatform.PLATFORM, username, username);
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
