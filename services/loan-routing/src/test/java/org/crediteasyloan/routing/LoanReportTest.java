package org.crediteasyloan.routing;

import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.SIGNER;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.interest;
import static org.crediteasyloan.routing.Actors.post;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's reports are held against the contract. */
@QuarkusTest
class LoanReportTest {

    @Inject
    World world;

    @BeforeEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void whoSignedDoesNotReportThePayment() {
        String loanId = Actors.signed(world.borrower(), world.product(World.HNRCB, null));

        post(as(SIGNER), "loans/" + loanId + "/disbursements", Actors.disbursement())
                .then()
                .statusCode(403)
                .body("code", equalTo("same-person"));
    }

    @Test
    void aPaymentIsTheContractsAmountWithinTheContractsTerm() {
        String loanId = Actors.signed(world.borrower(), world.product(World.HNRCB, null));
        Map<String, Object> wrong = Actors.disbursement();
        wrong.put("amountFen", 19_999_999);
        wrong.put("disbursedOn", "2026-11-17");
        wrong.put("maturesOn", "2027-11-28");

        post(as(OFFICER), "loans/" + loanId + "/disbursements", wrong)
                .then()
                .statusCode(422)
                .body("code", equalTo("loan-report-not-acceptable"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "amount-differs-from-contract", "disbursed-before-contract", "maturity-outside-term"));
    }

    @Test
    void aDateBeyondAllReasonIsAWrongDateAndNothingWorse() {
        String loanId = Actors.signed(world.borrower(), world.product(World.HNRCB, null));
        Map<String, Object> wrong = Actors.disbursement();
        wrong.put("disbursedOn", "+999999999-12-31");

        post(as(OFFICER), "loans/" + loanId + "/disbursements", wrong)
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("date-in-the-future"));
    }

    @Test
    void aLoanIsPaidOutOnce() {
        String loanId = Actors.disbursed(world.borrower(), world.product(World.HNRCB, null));

        post(as(OFFICER), "loans/" + loanId + "/disbursements", Actors.disbursement())
                .then()
                .statusCode(409)
                .body("code", equalTo("application-not-in-status"));
    }

    @Test
    void interestIsReportedOnlyOnceForADay() {
        String loanId = Actors.disbursed(world.borrower(), world.product(World.HNRCB, null));
        String reports = "loans/" + loanId + "/interest-reports";
        post(as(OFFICER), reports, interest("2026-11-18", "2026-12-18", 64_167))
                .then()
                .statusCode(201);

        post(as(OFFICER), reports, interest("2026-12-17", "2027-01-16", 64_167))
                .then()
                .statusCode(409)
                .body("code", equalTo("interest-period-overlaps"));
        post(as(OFFICER), reports, interest("2026-12-18", "2027-01-17", 64_167))
                .then()
                .statusCode(201);
    }

    @Test
    void interestThatRateAndDaysCannotExplainIsRefused() {
        String loanId = Actors.disbursed(world.borrower(), world.product(World.HNRCB, null));
        String reports = "loans/" + loanId + "/interest-reports";

        post(as(OFFICER), reports, interest("2026-11-18", "2026-12-18", 70_000))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("interest-implausible"));
        post(as(OFFICER), reports, interest("2026-11-17", "2027-11-19", 64_167))
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("period-outside-loan", "period-outside-loan", "period-too-far-ahead"));
        post(as(OFFICER), reports, interest("2026-12-18", "2026-11-18", 64_167))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("period-empty"));
    }

    @Test
    void interestNeedsALoanThatIsPaidOut() {
        String loanId = Actors.signed(world.borrower(), world.product(World.HNRCB, null));

        post(as(OFFICER), "loans/" + loanId + "/interest-reports", interest("2026-11-18", "2026-12-18", 64_167))
                .then()
                .statusCode(409)
                .body("code", equalTo("loan-not-in-status"));
    }

    @Test
    void aContractNumberIsUsedOncePerBank() {
        Map<String, Object> contract = Actors.contract();
        sign(contract, 201);

        sign(contract, 409);
    }

    private void sign(Map<String, Object> contract, int status) {
        UUID borrower = world.borrower();
        String applicationId = Actors.applied(borrower, world.product(World.HNRCB, null));
        Actors.accept(OFFICER, applicationId);
        String offerId = Actors.offered(OFFICER, applicationId);
        Actors.select(borrower, offerId);
        post(as(SIGNER), "offers/" + offerId + "/contract", contract).then().statusCode(status);
    }
}
