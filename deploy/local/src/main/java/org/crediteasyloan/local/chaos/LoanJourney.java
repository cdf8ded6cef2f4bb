package org.crediteasyloan.local.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.chaos.Acknowledgements.Kind;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Platform;

/** One borrower who takes loan after loan, with its department, bank and finance bureau, from application to paid subsidy. */
final class LoanJourney implements Journey {

    private static final String PROFILE = "/enterprise-profile/v1";
    private static final String ROUTING = "/loan-routing/v1";
    private static final String REDEMPTION = "/redemption/v1";
    private static final long AMOUNT_FEN = 2_000_000;
    private static final int TERM_MONTHS = 12;
    private static final int INTEREST_DAYS = 30;
    private static final double RATE_PERCENT = 3.85;

    private final PatientCaller caller;
    private final BorrowerCase borrowerCase;
    private final Actor borrower;
    private final Actor department;
    private final Actor officer;
    private final Actor signer;
    private final Actor payoutMaker;
    private final Actor payoutReleaser;
    private final Actor exchange;
    private final FeedFollower entitlements;
    private final FeedFollower orders;
    private int paid;

    /** @param needsDepartment whether the product's scheme has a department approve first */
    record BorrowerCase(String username, String uscc, String productCode, boolean needsDepartment) {}

    LoanJourney(Platform platform, PatientCaller caller, BorrowerCase borrowerCase) {
        this.caller = caller;
        this.borrowerCase = borrowerCase;
        this.borrower = Actor.person(platform, borrowerCase.username(), borrowerCase.username());
        this.department = Actor.person(platform, "department", "agriculture.approver");
        this.officer = Actor.person(platform, "bank officer", "hnrcb.officer");
        this.signer = Actor.person(platform, "bank signer", "hnrcb.signer");
        this.payoutMaker = Actor.person(platform, "payout maker", "finance.payout.maker");
        this.payoutReleaser = Actor.person(platform, "payout releaser", "finance.payout.releaser");
        this.exchange = Actor.machine(platform, "exchange", "exchange-haiyidui-machine");
        this.entitlements = new FeedFollower(caller, borrower, REDEMPTION + "/entitlements", "/entitlementId");
        this.orders = new FeedFollower(caller, exchange, REDEMPTION + "/payout-orders", "/payoutOrderId");
    }

    @Override
    public void begin() {
        Answer mandate = caller.acknowledged(
                Kind.MANDATE, borrower, PROFILE + "/mandates", Map.of("uscc", borrowerCase.uscc()), "/mandateId");
        borrower.actFor(mandate.text("/borrowerId"));
        consent(Map.of("purpose", "MATCHING", "validDays", 180));
        consent(Map.of("purpose", "LEAD_CONTACT", "validDays", 90));
        consent(Map.of("purpose", "LOAN_APPLICATION", "receiver", "BANK-HNRCB", "validDays", 90));
        withdrawWhatIsOpen();
    }

    private void consent(Map<String, Object> grant) {
        caller.acknowledged(Kind.CONSENT, borrower, PROFILE + "/consents", grant, "/consentId");
    }

    /** One open application per product: what an earlier run left would stand in the way. */
    private void withdrawWhatIsOpen() {
        FeedFollower mine = new FeedFollower(caller, borrower, ROUTING + "/applications", "/applicationId");
        for (JsonNode application : mine.readOn().values()) {
            if (!application.at("/holder").isMissingNode()) {
                String path = ROUTING + "/applications/"
                        + application.at("/applicationId").asText();
                caller.answered(borrower, path + "/withdrawal", Map.of());
            }
        }
    }

    @Override
    public void goOn() {
        String loanId = borrow();
        String reportId = reportInterest(loanId);
        JsonNode entitlement = awaitEntitlement(reportId);
        pay(
                entitlement.at("/entitlementId").asText(),
                entitlement.at("/amountFen").asLong());
        paid++;
    }

    private String borrow() {
        Answer application = caller.acknowledged(
                Kind.APPLICATION,
                borrower,
                ROUTING + "/applications",
                Map.of(
                        "productCode",
                        borrowerCase.productCode(),
                        "alternativeProductCodes",
                        List.of(),
                        "amountFen",
                        AMOUNT_FEN,
                        "termMonths",
                        TERM_MONTHS,
                        "purpose",
                        "RAW_MATERIALS"),
                "/applicationId");
        String applicationId = application.text("/applicationId");
        String path = ROUTING + "/applications/" + applicationId;
        if (borrowerCase.needsDepartment()) {
            Map<String, Object> approval = Map.of("decision", "APPROVE");
            caller.acknowledgedOf(
                    Kind.DEPARTMENT_DECISION, applicationId, department, path + "/department-decision", approval);
        }
        caller.acknowledgedOf(Kind.ACCEPTANCE, applicationId, officer, path + "/acceptance", Map.of());
        Map<String, Object> quote = Map.of(
                "amountFen",
                AMOUNT_FEN,
                "termMonths",
                TERM_MONTHS,
                "annualRatePercent",
                String.valueOf(RATE_PERCENT),
                "dayCount",
                "ACTUAL_360",
                "validDays",
                5);
        Answer offer = caller.acknowledged(Kind.OFFER, officer, path + "/offers", quote, "/offerId");
        String offerId = offer.text("/offerId");
        String offerPath = ROUTING + "/offers/" + offerId;
        caller.acknowledgedOf(Kind.SELECTION, offerId, borrower, offerPath + "/selection", Map.of());
        return signAndDisburse(applicationId, offerPath);
    }

    private String signAndDisburse(String applicationId, String offerPath) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<String, Object> contract = Map.of("contractNo", "HT-" + applicationId, "signedOn", today.toString());
        Answer loan = caller.acknowledged(Kind.CONTRACT, signer, offerPath + "/contract", contract, "/loanId");
        String loanId = loan.text("/loanId");
        Map<String, Object> disbursement = Map.of(
                "disbursedOn", today.toString(),
                "amountFen", AMOUNT_FEN,
                "maturesOn", today.plusMonths(TERM_MONTHS).toString());
        caller.acknowledgedOf(
                Kind.DISBURSEMENT, loanId, officer, ROUTING + "/loans/" + loanId + "/disbursements", disbursement);
        return loanId;
    }

    private String reportInterest(String loanId) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<String, Object> report = Map.of(
                "periodFrom", today.toString(),
                "periodUntil", today.plusDays(INTEREST_DAYS).toString(),
                "principalFen", AMOUNT_FEN,
                "interestPaidFen", Math.round(AMOUNT_FEN * RATE_PERCENT / 100 * INTEREST_DAYS / 360));
        return caller.acknowledged(
                        Kind.INTEREST_REPORT,
                        signer,
                        ROUTING + "/loans/" + loanId + "/interest-reports",
                        report,
                        "/interestReportId")
                .text("/interestReportId");
    }

    private JsonNode awaitEntitlement(String reportId) {
        while (true) {
            for (JsonNode entitlement : entitlements.readOn().values()) {
                if (entitlement.at("/interestReportId").asText().equals(reportId)) {
                    return entitlement;
                }
            }
            PatientCaller.pause();
        }
    }

    private void pay(String entitlementId, long amountFen) {
        Answer payout = caller.acknowledged(
                Kind.PAYOUT,
                payoutMaker,
                REDEMPTION + "/payouts",
                Map.of("entitlementIds", List.of(entitlementId)),
                "/payoutId");
        String payoutId = payout.text("/payoutId");
        String release = REDEMPTION + "/payouts/" + payoutId + "/release";
        caller.acknowledgedOf(Kind.RELEASE, payoutId, payoutReleaser, release, Map.of());
        String orderId = awaitOrder(entitlementId);
        Map<String, Object> confirmation = Map.of(
                "exchangeReference",
                "HYD-" + entitlementId,
                "paidAt",
                Instant.now().toString(),
                "amountFen",
                amountFen);
        caller.acknowledgedOf(
                Kind.CONFIRMATION,
                orderId,
                exchange,
                REDEMPTION + "/payout-orders/" + orderId + "/confirmation",
                confirmation);
        caller.seen(
                borrower,
                REDEMPTION + "/entitlements/" + entitlementId,
                answer -> answer.text("/status").equals("PAID"));
    }

    private String awaitOrder(String entitlementId) {
        while (true) {
            for (JsonNode order : orders.readOn().values()) {
                if (order.at("/entitlementId").asText().equals(entitlementId)) {
                    return order.at("/payoutOrderId").asText();
                }
            }
            PatientCaller.pause();
        }
    }

    @Override
    public int rounds() {
        return paid;
    }

    @Override
    public List<FeedFollower> feeds() {
        return List.of(entitlements, orders);
    }

    @Override
    public String name() {
        return "loans of " + borrowerCase.username();
    }
}
