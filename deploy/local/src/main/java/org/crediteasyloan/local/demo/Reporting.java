package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Answer;

/** A licensed bureau's report, beside the free services: ordered under the business's consent, delivered, on the statement to the fen. */
final class Reporting {

    private static final String PROFILE = "/enterprise-profile/v1";
    private static final String BUREAU = "BUREAU-HNZX";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long MONTHLY_LIMIT_FEN = 10_000_000;

    private final Cast cast;
    private final Story story;
    private final JsonNode product;
    private final String productCode;

    Reporting(Cast cast, Story story, SampleData data) {
        this.cast = cast;
        this.story = story;
        this.product = data.json("bureau-products/hnzx-enterprise.json");
        this.productCode = product.at("/productCode").asText();
    }

    /** By two persons on each side; what stands there already stays. */
    void offer() {
        story.chapter("征信产品 · A licensed bureau offers a product, a bank takes it within a limit of its own");
        publish();
        subscribe();
    }

    private void publish() {
        if (published()) {
            return;
        }
        ObjectNode draft = product.deepCopy();
        draft.put("validFrom", LocalDate.now(SHANGHAI).toString());
        Answer drafted =
                story.done("draft the bureau's product", cast.bureauMaker.post(PROFILE + "/bureau-products", draft));
        String publication = PROFILE + "/bureau-products/" + productCode + "/versions/" + drafted.number("/versionNo")
                + "/publication";
        // The bureau's licence reaches the profile through Kafka.
        story.await("the publication", () -> cast.bureauApprover.post(publication), Answer::isOk);
        story.says(
                cast.bureauApprover,
                "offers %s at %d fen a report",
                product.at("/nameZh").asText(),
                product.at("/priceFen").asLong());
    }

    private boolean published() {
        Answer offered = story.done("list the products", cast.productMaker.get(PROFILE + "/bureau-products?limit=200"));
        return StreamSupport.stream(offered.body().at("/items").spliterator(), false)
                .anyMatch(version -> version.at("/productCode").asText().equals(productCode)
                        && version.at("/published").asBoolean());
    }

    private void subscribe() {
        Answer held = story.done("list what the bank takes", cast.productMaker.get(PROFILE + "/report-subscriptions"));
        boolean active = StreamSupport.stream(held.body().spliterator(), false)
                .anyMatch(
                        subscription -> subscription.at("/productCode").asText().equals(productCode)
                                && subscription.at("/status").asText().equals("ACTIVE"));
        if (active) {
            return;
        }
        Answer proposed = story.done(
                "propose to take it",
                cast.productMaker.post(
                        PROFILE + "/report-subscriptions",
                        Map.of("productCode", productCode, "versionNo", 1, "monthlyLimitFen", MONTHLY_LIMIT_FEN)));
        story.done(
                "take it",
                cast.productApprover.post(
                        PROFILE + "/report-subscriptions/" + proposed.text("/subscriptionId") + "/acceptance"));
        story.says(cast.productApprover, "takes it, up to %,d yuan a month", MONTHLY_LIMIT_FEN / 100);
    }

    void report(LoanCase loan) {
        story.chapter("征信报告 · The bank orders a report, the bureau delivers, the statement shows it");
        Map<String, Object> order =
                Map.of("productCode", productCode, "borrowerId", loan.borrowerId, "caseId", loan.applicationId);
        Answer early = cast.creditOfficer.post(PROFILE + "/report-orders", order);
        if (!early.isOk()) {
            story.refused("a report the business did not agree to", early, 409, "no-consent-for-bureau");
            story.done(
                    "agree",
                    loan.borrower.post(
                            PROFILE + "/consents",
                            Map.of("purpose", "CREDIT_REPORT", "receiver", BUREAU, "validDays", 90)));
            story.says(loan.borrower, "lets %s report on it", BUREAU);
            early = cast.creditOfficer.post(PROFILE + "/report-orders", order);
        }
        String orderId = story.done("order the report", early).text("/orderId");
        deliver(orderId);
        Answer read = story.done(
                "read the report", cast.creditOfficer.get(PROFILE + "/report-orders/" + orderId + "/report"));
        story.says(cast.creditOfficer, "read the report of %s: %s", read.text("/issuer"), read.text("/content"));
        showStatement(orderId);
        String consentId = consentToBureau(loan);
        story.done("revoke", loan.borrower.post(PROFILE + "/consents/" + consentId + "/revocation", Map.of()));
        story.refused(
                "a read after the revocation",
                cast.creditOfficer.get(PROFILE + "/report-orders/" + orderId + "/report"),
                404,
                "not-found");
    }

    private void deliver(String orderId) {
        story.check("the order is at the bureau", pulled(orderId));
        String content = "{\"judgments\":0,\"electricityArrears\":0,\"contractsKept\":\"A\"}";
        Map<String, String> report = Map.of(
                "content",
                content,
                "contentHash",
                sha256(content),
                "asOfOn",
                LocalDate.now(SHANGHAI).minusDays(1).toString(),
                "legalBasis",
                product.at("/legalBasis").asText());
        String path = PROFILE + "/report-orders/" + orderId + "/report";
        String key = UUID.randomUUID().toString();
        story.done("deliver", cast.bureauMachine.post(path, report, key));
        story.done("deliver the same once more", cast.bureauMachine.post(path, report, key));
        story.refused("another delivery", cast.bureauMachine.post(path, report), 409, "order-not-open");
        story.says(cast.bureauMachine, "pulled the order by cursor and delivered the report");
    }

    /** To the end of the feed; orders of earlier runs stand before it. */
    private boolean pulled(String orderId) {
        String after = "";
        while (true) {
            Answer page = story.done(
                    "pull the orders", cast.bureauMachine.get(PROFILE + "/report-orders?limit=200&after=" + after));
            JsonNode items = page.body().at("/items");
            for (JsonNode item : items) {
                if (item.at("/orderId").asText().equals(orderId)) {
                    return !item.at("/borrower/uscc").isMissingNode();
                }
            }
            if (items.isEmpty()) {
                return false;
            }
            after = page.text("/next");
        }
    }

    private void showStatement(String orderId) {
        Answer statements = story.done(
                "list the statements",
                cast.productMaker.get(PROFILE + "/usage-statements?month=" + YearMonth.now(SHANGHAI)));
        JsonNode statement = StreamSupport.stream(statements.body().spliterator(), false)
                .filter(some -> some.at("/bureau").asText().equals(BUREAU))
                .findFirst()
                .orElseThrow(() -> new StepFailed("No statement with the bureau"));
        List<JsonNode> lines = linesOf(statement.at("/statementId").asText());
        story.check(
                "the report is on the statement once, at its price",
                lines.stream()
                        .filter(line -> line.at("/orderId").asText().equals(orderId))
                        .map(line -> line.at("/amountFen").asLong())
                        .toList()
                        .equals(List.of(product.at("/priceFen").asLong())));
        story.check(
                "the statement is the sum of its lines",
                statement.at("/lineCount").asLong() == lines.size()
                        && statement.at("/totalFen").asLong()
                                == lines.stream()
                                        .mapToLong(line -> line.at("/amountFen").asLong())
                                        .sum());
        story.says(
                cast.productMaker,
                "statement of %s: %d reports, %d fen",
                statement.at("/month").asText(),
                statement.at("/lineCount").asLong(),
                statement.at("/totalFen").asLong());
    }

    private List<JsonNode> linesOf(String statementId) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        while (true) {
            Answer page = story.done(
                    "read the lines",
                    cast.productMaker.get(
                            PROFILE + "/usage-statements/" + statementId + "/lines?limit=200&after=" + after));
            JsonNode items = page.body().at("/items");
            items.forEach(lines::add);
            if (items.isEmpty()) {
                return lines;
            }
            after = page.text("/next");
        }
    }

    private String consentToBureau(LoanCase loan) {
        Answer consents = story.done("list the consents", loan.borrower.get(PROFILE + "/consents?limit=200"));
        return StreamSupport.stream(consents.body().at("/items").spliterator(), false)
                .filter(consent -> consent.at("/purpose").asText().equals("CREDIT_REPORT")
                        && consent.at("/status").asText().equals("ACTIVE"))
                .map(consent -> consent.at("/consentId").asText())
                .findFirst()
                .orElseThrow(() -> new StepFailed("No consent to the bureau"));
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
