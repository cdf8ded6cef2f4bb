package org.crediteasyloan.redemption.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.entitlement.EntitlementArisen;
import org.crediteasyloan.contracts.event.entitlement.EntitlementArisen.FundingShare;
import org.crediteasyloan.contracts.event.entitlement.EntitlementRefused;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.redemption.Actor;
import org.crediteasyloan.redemption.SchemeSamples;
import org.crediteasyloan.redemption.Town;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntitlementServiceTest {

    private static final long TEN_MILLION_YUAN = 1_000_000_000L;

    @Inject
    Town town;

    @Test
    void aReportBecomesAnEntitlementWithoutAnybodyAsking() {
        String scheme = fundedScheme(100_000_000);
        LoanDisbursed loan = Town.loan(scheme, UUID.randomUUID(), TEN_MILLION_YUAN);

        JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 30_000_000));

        assertThat(entitlement.path("status").asText()).isEqualTo("RESERVED");
        assertThat(entitlement.path("amountFen").asLong()).isEqualTo(10_000_000);
        assertThat(town.told(EntitlementArisen.class, id(entitlement)))
                .singleElement()
                .satisfies(arisen -> {
                    assertThat(arisen.shares())
                            .containsExactly(
                                    new FundingShare("CENTRAL", 9_000_000), new FundingShare("PROVINCE", 1_000_000));
                    assertThat(arisen.schemeVersion()).isEqualTo(1);
                });
        Actor.PAYOUT_MAKER
                .get("/schemes/" + scheme + "/balances")
                .body("reservedFen", contains(10_000_000))
                .body("availableFen", contains(90_000_000));
    }

    @Test
    void anInterestShareIsCappedByTheInterestActuallyPaid() {
        String scheme = town.publishedScheme(SchemeSamples.agricultural());
        town.approvedBudget(scheme, 2026, 100_000_000);
        LoanDisbursed loan = Town.loan(scheme, UUID.randomUUID(), 50_000_000);

        JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 1_234_567));

        assertThat(entitlement.path("amountFen").asLong()).isEqualTo(987_653);
        assertThat(entitlement.path("explanation").findValuesAsText("kind")).contains("INTEREST_PAID", "SHARE");
    }

    @Test
    void twiceIsOnce() {
        String scheme = fundedScheme(100_000_000);
        LoanDisbursed loan = Town.loan(scheme, UUID.randomUUID(), TEN_MILLION_YUAN);
        InterestPaid report = Town.interest(loan, 1, 7, 15_000_000);
        InterestPaid next = Town.interest(loan, 7, 13, 15_000_000);
        UUID eventId = UUID.randomUUID();
        town.tell(loan);
        town.tell(loan);
        town.tell(eventId, report);
        town.tell(eventId, report);
        town.tell(UUID.randomUUID(), report);

        JsonNode last = town.entitlementFor(loan, next);

        assertThat(town.query(
                        "SELECT id::text FROM entitlement WHERE loan_id = ?::uuid",
                        loan.loanId().toString()))
                .hasSize(2);
        Actor.PAYOUT_MAKER.get("/schemes/" + scheme + "/balances").body("reservedFen", contains((int)
                (4_958_904 + last.path("amountFen").asLong())));
    }

    @Test
    void aReportThatComesBeforeItsLoanWaitsForIt() {
        String scheme = fundedScheme(100_000_000);
        LoanDisbursed loan = Town.loan(scheme, UUID.randomUUID(), TEN_MILLION_YUAN);
        InterestPaid later = Town.interest(loan, 7, 13, 15_000_000);
        InterestPaid earlier = Town.interest(loan, 1, 7, 15_000_000);
        town.tell(later);
        town.tell(later);
        town.tell(earlier);
        Await.until("the reports to wait", () -> waitingFor(loan).size() == 2);

        town.tell(loan);

        JsonNode first = town.awaitEntitlement(earlier.interestReportId());
        JsonNode second = town.awaitEntitlement(later.interestReportId());
        assertThat(id(first)).as("decided in the order of the periods").isLessThan(id(second));
        assertThat(waitingFor(loan)).isEmpty();
    }

    @Test
    void aLoanWithoutASchemeEarnsNothingAndIsNotRefused() {
        LoanDisbursed plain = Town.loan(null, UUID.randomUUID(), TEN_MILLION_YUAN);
        LoanDisbursed supported = Town.loan(fundedScheme(100_000_000), UUID.randomUUID(), TEN_MILLION_YUAN);
        InterestPaid plainReport = Town.interest(plain, 1, 13, 30_000_000);
        town.tell(plain);
        town.tell(plainReport);
        town.entitlementFor(supported, Town.interest(supported, 1, 13, 30_000_000));

        Await.until(
                "the inbox to hold the loan",
                () -> !town.query(
                                "SELECT loan_id::text FROM loan WHERE loan_id = ?::uuid",
                                plain.loanId().toString())
                        .isEmpty());
        assertThat(town.query(
                        "SELECT id::text FROM entitlement WHERE loan_id = ?::uuid",
                        plain.loanId().toString()))
                .isEmpty();
    }

    @Test
    void aRefusedReportTellsWhy() {
        String scheme = town.publishedScheme(SchemeSamples.agricultural());
        LoanDisbursed approved = Town.loan(scheme, UUID.randomUUID(), 50_000_000);
        LoanDisbursed unapproved = new LoanDisbursed(
                approved.loanId(),
                approved.applicationId(),
                approved.borrowerId(),
                approved.bank(),
                approved.productCode(),
                scheme,
                false,
                approved.principalFen(),
                approved.annualRatePercent(),
                approved.dayCount(),
                approved.disbursedOn(),
                approved.maturesOn());

        JsonNode refused = town.entitlementFor(unapproved, Town.interest(unapproved, 1, 13, 100_000));

        assertThat(refused.path("status").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/refusal/code").asText()).isEqualTo("NOT_APPROVED_ON_PLATFORM");
        assertThat(refused.at("/refusal/textZh").asText()).contains("未经审批");
        assertThat(town.told(EntitlementRefused.class, id(refused)))
                .singleElement()
                .extracting(EntitlementRefused::reasonCode)
                .isEqualTo("NOT_APPROVED_ON_PLATFORM");
        Actor.PAYOUT_MAKER
                .get("/entitlements?status=REFUSED&schemeCode=" + scheme)
                .statusCode(200);
    }

    @Test
    void aSchemeNobodyHasOrThatWasNotYetInForceRefuses() {
        LoanDisbursed unknown = Town.loan("NOBODYS-SCHEME", UUID.randomUUID(), TEN_MILLION_YUAN);
        String future = town.publishedScheme(SchemeSamples.serviceSector().put("validFrom", "2026-01-02"));
        LoanDisbursed early = Town.loan(future, UUID.randomUUID(), TEN_MILLION_YUAN);

        for (LoanDisbursed loan : List.of(unknown, early)) {
            JsonNode refused = town.entitlementFor(loan, Town.interest(loan, 1, 13, 30_000_000));

            assertThat(refused.at("/refusal/code").asText()).isEqualTo("SCHEME_NOT_IN_FORCE");
        }
    }

    @Test
    void thePeriodOfALoanIsSubsidisedOnce() {
        LoanDisbursed loan = Town.loan(fundedScheme(100_000_000), UUID.randomUUID(), TEN_MILLION_YUAN);
        town.entitlementFor(loan, Town.interest(loan, 1, 7, 15_000_000));
        InterestPaid overlapping = Town.interest(loan, 6, 8, 5_000_000);
        InterestPaid adjoining = Town.interest(loan, 7, 8, 2_500_000);
        town.tell(overlapping);
        town.tell(adjoining);

        JsonNode refused = town.awaitEntitlement(overlapping.interestReportId());

        assertThat(refused.at("/refusal/code").asText()).isEqualTo("PERIOD_ALREADY_SUBSIDISED");
        assertThat(town.awaitEntitlement(adjoining.interestReportId())
                        .path("status")
                        .asText())
                .isEqualTo("RESERVED");
    }

    @Test
    void theLimitOfABorrowerHoldsOverAllItsLoansAndBanks() {
        String scheme = fundedScheme(100_000_000);
        UUID borrowerId = UUID.randomUUID();
        LoanDisbursed first = Town.loan(scheme, borrowerId, 700_000_000L);
        LoanDisbursed second = Town.loan(scheme, borrowerId, 700_000_000L);
        LoanDisbursed third = Town.loan(scheme, borrowerId, 700_000_000L);

        assertThat(town.entitlementFor(first, Town.interest(first, 1, 13, 30_000_000))
                        .path("amountFen")
                        .asLong())
                .isEqualTo(7_000_000);
        assertThat(town.entitlementFor(second, Town.interest(second, 1, 13, 30_000_000))
                        .path("amountFen")
                        .asLong())
                .isEqualTo(3_000_000);
        assertThat(town.entitlementFor(third, Town.interest(third, 1, 13, 30_000_000))
                        .at("/refusal/code")
                        .asText())
                .isEqualTo("BORROWER_LIMIT_USED_UP");
    }

    @Test
    void whoeverWaitsForTheBudgetIsServedInTurn() {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, 9_000_000);
        LoanDisbursed large = Town.loan(scheme, UUID.randomUUID(), TEN_MILLION_YUAN);
        LoanDisbursed small = Town.loan(scheme, UUID.randomUUID(), 100_000_000L);
        LoanDisbursed last = Town.loan(scheme, UUID.randomUUID(), TEN_MILLION_YUAN);
        InterestPaid ofLarge = Town.interest(large, 1, 13, 30_000_000);
        InterestPaid ofSmall = Town.interest(small, 1, 13, 30_000_000);
        InterestPaid ofLast = Town.interest(last, 1, 13, 30_000_000);
        assertThat(town.entitlementFor(large, ofLarge).path("status").asText()).isEqualTo("AWAITING_BUDGET");
        assertThat(town.entitlementFor(small, ofSmall).path("status").asText())
                .as("the money reaches, but somebody is before it")
                .isEqualTo("AWAITING_BUDGET");
        assertThat(town.entitlementFor(last, ofLast).path("status").asText()).isEqualTo("AWAITING_BUDGET");

        town.approvedBudget(scheme, 2026, 2_500_000);

        town.awaitStatus(ofLarge.interestReportId(), "RESERVED");
        town.awaitStatus(ofSmall.interestReportId(), "RESERVED");
        assertThat(town.awaitEntitlement(ofLast.interestReportId())
                        .path("status")
                        .asText())
                .isEqualTo("AWAITING_BUDGET");
        Actor.PAYOUT_MAKER
                .get("/schemes/" + scheme + "/balances")
                .body("reservedFen", contains(11_000_000))
                .body("availableFen", contains(500_000));
    }

    @Test
    void theLastDayOfThePeriodDecidesWhoseBudgetBearsIt() {
        String scheme = fundedScheme(100_000_000);
        LoanDisbursed loan = Town.loan(scheme, UUID.randomUUID(), TEN_MILLION_YUAN);
        LoanDisbursed longer = new LoanDisbursed(
                loan.loanId(),
                loan.applicationId(),
                loan.borrowerId(),
                loan.bank(),
                loan.productCode(),
                scheme,
                true,
                loan.principalFen(),
                loan.annualRatePercent(),
                loan.dayCount(),
                loan.disbursedOn(),
                LocalDate.parse("2028-01-01"));

        JsonNode entitlement = town.entitlementFor(longer, Town.interest(longer, 12, 15, 7_500_000));

        assertThat(entitlement.path("budgetYear").asInt()).isEqualTo(2027);
        assertThat(entitlement.path("status").asText()).isEqualTo("AWAITING_BUDGET");
    }

    @Test
    void aBorrowerSeesItsOwnWithTheExplanationAndNobodyElses() {
        UUID borrowerId = UUID.randomUUID();
        LoanDisbursed loan = Town.loan(fundedScheme(100_000_000), borrowerId, TEN_MILLION_YUAN);
        JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 30_000_000));
        Actor owner = Actor.borrower("owner." + borrowerId, borrowerId);
        owner.get("/entitlements").statusCode(403).body("code", equalTo("no-mandate"));
        town.mandate(borrowerId, "owner." + borrowerId);
        Await.until(
                "the mandate to be known",
                () -> owner.get("/entitlements").extract().statusCode() == 200);

        Await.until(
                "the entitlement to be listed",
                () -> owner.get("/entitlements")
                        .extract()
                        .path("items.entitlementId")
                        .equals(List.of(id(entitlement))));
        owner.get("/entitlements/" + id(entitlement))
                .statusCode(200)
                .body("explanation.textZh", hasItem("应补金额 100000.00 元"));

        UUID strangerId = UUID.randomUUID();
        Actor stranger = Actor.borrower("stranger." + strangerId, strangerId);
        town.mandate(strangerId, "stranger." + strangerId);
        Await.until(
                "the mandate to be known",
                () -> stranger.get("/entitlements").extract().statusCode() == 200);
        stranger.get("/entitlements").body("items", empty());
        stranger.get("/entitlements/" + id(entitlement)).statusCode(404);
        Actor.of(owner.token()).get("/entitlements").statusCode(400).body("code", equalTo("acting-for-missing"));
    }

    @Test
    void anotherBureauSeesNothingAndABankMayNotAsk() {
        LoanDisbursed loan = Town.loan(fundedScheme(100_000_000), UUID.randomUUID(), TEN_MILLION_YUAN);
        JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 30_000_000));

        Actor.OTHER_BUREAU.get("/entitlements/" + id(entitlement)).statusCode(404);
        Actor.OTHER_BUREAU.get("/entitlements").statusCode(200).body("items", empty());
        Actor.EXCHANGE.get("/entitlements").statusCode(403);
        Actor.PAYOUT_MAKER.get("/entitlements/no-id").statusCode(404);
        Actor.PAYOUT_MAKER.get("/entitlements?status=NO_STATUS").statusCode(400);
    }

    private String fundedScheme(long budgetFen) {
        String scheme = town.publishedScheme(SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, budgetFen);
        return scheme;
    }

    private List<String> waitingFor(LoanDisbursed loan) {
        return town.query(
                "SELECT interest_report_id::text FROM waiting_interest_report WHERE loan_id = ?::uuid",
                loan.loanId().toString());
    }

    private static String id(JsonNode entitlement) {
        return entitlement.path("entitlementId").asText();
    }
}
