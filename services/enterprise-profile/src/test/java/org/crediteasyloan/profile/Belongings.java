package org.crediteasyloan.profile;

import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.tokens.TestToken;

/**
 * What belongs to a borrower: its facts, its mandate, its operators, its consent, the log of who read what.
 *
 * @param tag stands in a list that names the borrower
 * @param batchNo of that list
 * @param operatorId of an open invitation
 * @param operatorName whom it names
 */
record Belongings(
        UUID borrowerId,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        String tag,
        String batchNo,
        UUID mandateId,
        UUID operatorId,
        String operatorName,
        UUID helpSessionId,
        UUID consentId,
        UUID erasureId,
        UUID memberId,
        UUID payoutOrderId,
        UUID otherBorrowerId,
        MeteredBelongings metered) {

    private static final String V1 = "/enterprise-profile/v1";

    World asStrangersMeetThem(TestToken representative, TestToken creditOfficer) {
        return metered.in(World.of("enterprise-profile", Duty.class), otherBorrowerId)
                .path("id", UUID.randomUUID())
                .body("POST /enterprise-profile/v1/dead-letters/{id}/discard", Body.json("{\"reason\":\"no use\"}"))
                .path("borrowerId", borrowerId)
                .path("mandateId", mandateId)
                .path("operatorId", operatorId)
                .path("sessionId", helpSessionId)
                .path("consentId", consentId)
                .path("erasureId", erasureId)
                .path("memberId", memberId)
                .path("payoutOrderId", payoutOrderId)
                .query("limit", 200)
                .body("POST " + V1 + "/mandates", Body.json("{\"uscc\":\"%s\"}".formatted(uscc)))
                .body(
                        "POST " + V1 + "/consents",
                        Body.json("{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"BANK-HNRCB\",\"validDays\":30}"))
                .body(
                        "POST " + V1 + "/operators",
                        Body.json(
                                "{\"realName\":\"吴外人\",\"phone\":\"13900000001\",\"scopes\":[\"VIEW\"],\"lastDayOn\":\"%s\"}"
                                        .formatted(ProfileTest.TODAY.plusDays(30))))
                .marker(nameZh, tag, batchNo, borrowerId.toString(), operatorName)
                .secret(uscc, mandateId, operatorId, helpSessionId, consentId, erasureId)
                .rightful("the legal representative", representative, borrowerId)
                .rightful("the bank with a consent", creditOfficer)
                .rightful("the exchange with an open order", Payouts.EXCHANGE_OPERATOR)
                .borrower(borrowerId)
                .otherBorrower(otherBorrowerId)
                .operatorWhoMayLook("GET " + V1 + "/operators")
                .body("POST " + V1 + "/licence-presentations", Body.json("{\"statement\":\"not signed\"}"))
                .body(
                        "POST " + V1 + "/help-sessions",
                        Body.json("{\"uscc\":\"%s\",\"reasonCode\":\"OTHER\",\"minutes\":5}".formatted(uscc)))
                .ownBusiness("POST " + V1 + "/help-numbers", "a borrower asks for a number of its own")
                .body("POST " + V1 + "/help-sessions/{sessionId}/approval", Body.json("{\"code\":\"123456\"}"))
                .open("GET " + V1 + "/help-reasons", "the code list belongs to nobody")
                .ownBusiness(
                        "POST " + V1 + "/help-sessions",
                        "the help desk asks whomever it helps, and learns nothing by it")
                .ownBusiness("POST " + V1 + "/licence-challenges", "a challenge is for whoever asks for it")
                .rightfulAfterAll(
                        "a challenge has nothing to do with the borrower one acts for",
                        (stranger, operation) ->
                                operation.name().equals("POST " + V1 + "/licence-challenges") && stranger.mayLook())
                .refusedAtTheDoor("POST " + V1 + "/licence-presentations", "only what the issuer signed gets further")
                .ownBusiness("POST " + V1 + "/operators", "a borrower invites operators of its own")
                .body(
                        "POST " + V1 + "/households",
                        Body.json(
                                "{\"regionCode\":\"469002\",\"members\":[{\"realName\":\"吴外人\",\"phone\":\"13900000001\"}]}"))
                .body(
                        "POST " + V1 + "/household-members",
                        Body.json("{\"realName\":\"吴外人\",\"phone\":\"13900000001\"}"))
                .body(
                        "POST " + V1 + "/natural-persons",
                        Body.json("{\"identityNumber\":\"11010519491231002X\",\"regionCode\":\"469002\"}"))
                .refusedAtTheDoor(
                        "POST " + V1 + "/natural-persons", "the register confirms a number to its holder alone")
                .body("POST " + V1 + "/declarations", Body.json("{\"annualRevenueFen\":1,\"asOfOn\":\"2026-01-01\"}"))
                .ownBusiness("POST " + V1 + "/consents", "a borrower consents for itself")
                // The contract names it before consents, so no stranger has one of its own to lose yet.
                .ownBusiness("POST " + V1 + "/erasure-requests", "a borrower asks for itself")
                .refusedAtTheDoor("POST " + V1 + "/mandates", "the registry names one person, whoever else asks");
    }

    /** An endorsement of last week, so that it counts. */
    static LocalDate endorsedOn() {
        return ProfileTest.TODAY.minusDays(7);
    }
}
