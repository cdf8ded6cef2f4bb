package org.crediteasyloan.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.application.ApplicationApprovedByDepartment;
import org.crediteasyloan.contracts.event.application.ApplicationAssigned;
import org.crediteasyloan.contracts.event.application.ApplicationEnded;
import org.crediteasyloan.contracts.event.application.AssignmentLapsed;
import org.crediteasyloan.contracts.event.application.AssignmentRefused;
import org.crediteasyloan.contracts.event.application.LoanApplicationState;
import org.crediteasyloan.contracts.event.application.LoanApplicationSubmitted;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanContractSigned;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.contracts.event.offer.OfferMade;
import org.crediteasyloan.contracts.event.offer.OfferSelected;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContractTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void theServedDocumentIsTheContract() {
        Actors.CONTRACT.assertServedDocumentMatches();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LoanApplicationSubmitted.class,
                ApplicationApprovedByDepartment.class,
                ApplicationAssigned.class,
                AssignmentLapsed.class,
                AssignmentRefused.class,
                ApplicationEnded.class,
                LoanApplicationState.class,
                OfferMade.class,
                OfferSelected.class,
                LoanContractSigned.class,
                LoanDisbursed.class,
                InterestPaid.class
            })
    void theExampleOfAnEventIsValidAndReadWhole(Class<? extends Event> event) {
        EventContract contract = EventContract.of(event);
        contract.assertExampleIsValid();
        contract.assertExampleRoundTrips(event, mapper);
    }
}
