package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.DEPARTMENT;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.SIGNER;
import static org.crediteasyloan.routing.Actors.accept;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.asOwnerOf;
import static org.crediteasyloan.routing.Actors.follow;
import static org.crediteasyloan.routing.Actors.interest;
import static org.crediteasyloan.routing.Actors.offered;
import static org.crediteasyloan.routing.Actors.post;
import static org.crediteasyloan.routing.Actors.select;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.application.ApplicationApprovedByDepartment;
import org.crediteasyloan.contracts.event.application.ApplicationAssigned;
import org.crediteasyloan.contracts.event.application.LoanApplicationState;
import org.crediteasyloan.contracts.event.application.LoanApplicationSubmitted;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanContractSigned;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.contracts.event.offer.OfferMade;
import org.crediteasyloan.contracts.event.offer.OfferSelected;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the application to the interest report, with the department's approval, and every event on the way. */
@QuarkusTest
class MainJobTest {

    private static final List<Class<? extends Event>> EVENTS = List.of(
            LoanApplicationSubmitted.class,
            ApplicationApprovedByDepartment.class,
            ApplicationAssigned.class,
            LoanApplicationState.class,
            OfferMade.class,
            OfferSelected.class,
            LoanContractSigned.class,
            LoanDisbursed.class,
            InterestPaid.class);

    @Inject
    World world;

    @BeforeEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void aSupportedApplicationBecomesALoanWithInterestReported() {
        UUID borrower = world.borrower();
        String product = world.product(World.HNRCB, world.scheme());
        String applicationId = Actors.apply(borrower, product)
                .statusCode(201)
                .body("status", equalTo("AWAITING_DEPARTMENT_APPROVAL"))
                .body("holder", equalTo("DEPT-AGRICULTURE"))
                .body("dueAt", equalTo("2026-11-20T16:00:00Z"))
                .body("remainingWorkingDays", equalTo(2))
                .extract()
                .path("applicationId");

        post(as(DEPARTMENT), "applications/" + applicationId + "/department-decision", Map.of("decision", "APPROVE"))
                .then()
                .statusCode(200);
        accept(OFFICER, applicationId);
        String offerId = offered(OFFICER, applicationId);
        select(borrower, offerId);
        String loanId = post(as(SIGNER), "offers/" + offerId + "/contract", Actors.contract())
                .then()
                .statusCode(201)
                .body("approvedOnPlatform", equalTo(true))
                .extract()
                .path("loanId");
        post(as(OFFICER), "loans/" + loanId + "/disbursements", Actors.disbursement())
                .then()
                .statusCode(201)
                .body("status", equalTo("DISBURSED"));
        post(as(OFFICER), "loans/" + loanId + "/interest-reports", interest("2026-11-18", "2026-12-18", 64_167))
                .then()
                .statusCode(201);

        follow(borrower, applicationId)
                .statusCode(200)
                .body("status", equalTo("DISBURSED"))
                .body("loanId", equalTo(loanId))
                .body("offers.status", contains("CONTRACTED"))
                .body(
                        "history.what",
                        contains(
                                "SUBMITTED",
                                "DEPARTMENT_ASKED",
                                "APPROVED_BY_DEPARTMENT",
                                "ASSIGNED_TO_BANK",
                                "TAKEN_BY_BANK",
                                "OFFER_PLACED",
                                "OFFER_SELECTED",
                                "CONTRACT_SIGNED",
                                "DISBURSED"));
        asOwnerOf(borrower)
                .get(ROOT + "loans/" + loanId)
                .then()
                .statusCode(200)
                .body("interestReports", hasSize(1))
                .body("interestReports[0].interestPaidFen", equalTo(64_167));
        assertEventsKeepTheirContracts(applicationId, loanId);
    }

    @Test
    void theBorrowersListShowsEachApplicationWhereItStands() {
        UUID borrower = world.borrower();
        String first = Actors.applied(borrower, world.product(World.HNRCB, null));
        String second = Actors.applied(borrower, world.product(World.HNBANK, null));
        accept(OFFICER, first);

        asOwnerOf(borrower)
                .get(ROOT + "applications?limit=10")
                .then()
                .statusCode(200)
                .body("items.applicationId", contains(second, first))
                .body("items.status", contains("AWAITING_BANK", "IN_REVIEW"));
    }

    @Test
    void theReasonCodesAreThereToChooseFrom() {
        SampleTables.arrive("code-list.BANK_REFUSAL", "code-list.DEPARTMENT_REJECTION");

        as(OFFICER)
                .get(ROOT + "reason-codes")
                .then()
                .statusCode(200)
                .body("find { it.code == 'CREDIT_RECORD' }.list", equalTo("BANK_REFUSAL"))
                .body("find { it.code == 'CREDIT_RECORD' }.repairable", equalTo(false));
    }

    private void assertEventsKeepTheirContracts(String applicationId, String loanId) {
        List<String> rows = world.outbox(applicationId);
        List<String> loanRows = world.outbox(loanId);
        for (Class<? extends Event> event : EVENTS) {
            String type = event.getAnnotation(Published.class).type();
            List<String> payloads = Stream.concat(rows.stream(), loanRows.stream())
                    .filter(row -> row.startsWith(type + " "))
                    .map(row -> row.substring(type.length() + 1))
                    .toList();
            assertThat(payloads).as(type).isNotEmpty();
            payloads.forEach(EventContract.of(event)::assertValid);
        }
    }
}
