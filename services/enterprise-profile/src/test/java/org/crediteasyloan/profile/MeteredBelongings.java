package org.crediteasyloan.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.World;

/**
 * What belongs to a bank, a bureau and the borrower they are concerned with: a subscription, a report, an open order, a line.
 *
 * @param reportText stands in the report alone
 * @param caseId of the delivered order
 */
record MeteredBelongings(
        Metered product,
        String subscriptionId,
        UUID deliveredId,
        UUID openId,
        UUID statementId,
        UUID lineId,
        String reportText,
        UUID caseId) {

    private static final String V1 = "/enterprise-profile/v1";

    /** A month of statements, as the walk asks for them. */
    static String month() {
        return ProfileTest.TODAY.toString().substring(0, 7);
    }

    World in(World world, UUID otherBorrowerId) {
        return world.path("productCode", product.productCode)
                .path("versionNo", 1)
                .path("subscriptionId", subscriptionId)
                .path("orderId", deliveredId, openId)
                .path("statementId", statementId)
                .path("lineId", lineId)
                .query("month", month())
                .marker(reportText, caseId.toString())
                .secret(subscriptionId, deliveredId, openId, statementId, lineId)
                .rightful("the bank's product department", Metered.maker(product.bank, "BANK"))
                .body(
                        "POST " + V1 + "/bureau-products",
                        Body.json(json(Metered.versionOf(product.productCode, 1, "PER_REPORT", ProfileTest.TODAY))))
                .body(
                        "POST " + V1 + "/report-subscriptions",
                        Body.json("{\"productCode\":\"%s\",\"versionNo\":1,\"monthlyLimitFen\":1}"
                                .formatted(product.productCode)))
                .body(
                        "POST " + V1 + "/report-orders",
                        Body.json(json(product.orderOf(otherBorrowerId, UUID.randomUUID()))))
                .body(
                        "POST " + V1 + "/report-orders/{orderId}/report",
                        Body.json(json(Metered.reportOf("a stranger's report", Metered.BASIS))))
                .body("POST " + V1 + "/report-orders/{orderId}/refusal", Body.json("{\"outcome\":\"NO_DATA\"}"))
                .body("POST " + V1 + "/usage-lines/{lineId}/dispute", Body.json("{\"reasonCode\":\"CONTENT_EMPTY\"}"))
                .body("POST " + V1 + "/usage-lines/{lineId}/dispute-answer", Body.json("{\"accepted\":true}"))
                .open("GET " + V1 + "/bureau-products", "who offers what at which price is everybody's to know")
                .open("GET " + V1 + "/metered-reasons", "the code lists belong to nobody")
                .ownBusiness("POST " + V1 + "/report-subscriptions", "any bank may take a published product");
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
