package org.crediteasyloan.profile;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** A bureau with a product of its own, and a bank that takes it: what tests of metered products begin with. */
public final class Metered {

    public static final ParticipantCode BUREAU = new ParticipantCode("CB-HNZX");
    public static final String BASIS = "《征信业管理条例》第十八条";

    private static final String ROOT = ProfileTest.ROOT;

    public final String productCode;
    public final ParticipantCode bank;

    private Metered(String productCode, ParticipantCode bank) {
        this.productCode = productCode;
        this.bank = bank;
    }

    /** Published, at a price that holds from today on. */
    public static Metered product(ParticipantCode bank, long priceFen, String unit) {
        Metered metered = new Metered(
                "P-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 18), bank);
        metered.publish(metered.draft(priceFen, unit, ProfileTest.TODAY));
        return metered;
    }

    public static TestToken maker(ParticipantCode institution, String kind) {
        return TestTokens.person("maker-" + institution, institution.value(), kind, Duty.PRODUCT_MAKER);
    }

    public static TestToken approver(ParticipantCode institution, String kind) {
        return TestTokens.person("approver-" + institution, institution.value(), kind, Duty.PRODUCT_APPROVER);
    }

    public static TestToken system(ParticipantCode bureau) {
        return TestTokens.person("system-" + bureau, bureau.value(), "CREDIT_BUREAU", Duty.BUREAU_OPERATOR);
    }

    public static Map<String, Object> versionOf(String productCode, long priceFen, String unit, LocalDate validFrom) {
        return new HashMap<>(Map.of(
                "productCode",
                productCode,
                "nameZh",
                "企业信用报告",
                "nameEn",
                "Credit report of an enterprise",
                "contents",
                List.of("司法诉讼", "用电缴费评价"),
                "legalBasis",
                BASIS,
                "priceFen",
                priceFen,
                "unit",
                unit,
                "answerWithinHours",
                24,
                "validFrom",
                validFrom.toString()));
    }

    /** The number of the version that was drafted. */
    public int draft(long priceFen, String unit, LocalDate validFrom) {
        return ProfileTest.posting(maker(BUREAU, "CREDIT_BUREAU"), versionOf(productCode, priceFen, unit, validFrom))
                .post(ROOT + "/bureau-products")
                .then()
                .statusCode(201)
                .extract()
                .path("versionNo");
    }

    public Response publication(TestToken approver, int versionNo) {
        return ProfileTest.posting(approver, "{}")
                .post(ROOT + "/bureau-products/" + productCode + "/versions/" + versionNo + "/publication");
    }

    public void publish(int versionNo) {
        publication(approver(BUREAU, "CREDIT_BUREAU"), versionNo).then().statusCode(200);
    }

    /** Proposed and accepted. */
    public String subscribe(int versionNo, long monthlyLimitFen) {
        String id = ProfileTest.posting(
                        maker(bank, "BANK"),
                        Map.of("productCode", productCode, "versionNo", versionNo, "monthlyLimitFen", monthlyLimitFen))
                .post(ROOT + "/report-subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("subscriptionId");
        ProfileTest.posting(approver(bank, "BANK"), "{}")
                .post(ROOT + "/report-subscriptions/" + id + "/acceptance")
                .then()
                .statusCode(200);
        return id;
    }

    public Response order(UUID borrowerId, UUID caseId) {
        return ProfileTest.posting(ProfileTest.creditOfficer(bank), orderOf(borrowerId, caseId))
                .post(ROOT + "/report-orders");
    }

    public Map<String, Object> orderOf(UUID borrowerId, UUID caseId) {
        return Map.of("productCode", productCode, "borrowerId", borrowerId, "caseId", caseId);
    }

    public UUID ordered(UUID borrowerId) {
        return UUID.fromString(order(borrowerId, UUID.randomUUID())
                .then()
                .statusCode(201)
                .extract()
                .path("orderId"));
    }

    public Response deliver(UUID orderId, String content) {
        return ProfileTest.posting(system(BUREAU), reportOf(content, BASIS))
                .post(ROOT + "/report-orders/" + orderId + "/report");
    }

    public Response refuse(UUID orderId, String body) {
        return ProfileTest.posting(system(BUREAU), body).post(ROOT + "/report-orders/" + orderId + "/refusal");
    }

    public Response read(UUID orderId) {
        return ProfileTest.as(ProfileTest.creditOfficer(bank)).get(ROOT + "/report-orders/" + orderId + "/report");
    }

    /** @param legalBasis empty for none */
    public static Map<String, Object> reportOf(String content, String legalBasis) {
        Map<String, Object> report = new HashMap<>(Map.of(
                "content", content,
                "contentHash", sha256(content),
                "asOfOn", ProfileTest.TODAY.minusDays(1).toString()));
        if (!legalBasis.isEmpty()) {
            report.put("legalBasis", legalBasis);
        }
        return report;
    }

    public static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
