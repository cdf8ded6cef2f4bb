package org.crediteasyloan.redemption;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.entitlement.EntitlementArisen;
import org.crediteasyloan.contracts.event.entitlement.EntitlementRefused;
import org.crediteasyloan.contracts.event.payout.PayoutConfirmed;
import org.crediteasyloan.contracts.event.payout.PayoutFailed;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedemptionContractTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void theServedDocumentIsTheContract() {
        ContractCheck.of("redemption").assertServedDocumentMatches();
    }

    @Test
    void theEventExamplesKeepTheirSchemasAndReadBack() {
        for (Class<? extends Event> event : List.of(
                SchemeState.class,
                EntitlementArisen.class,
                EntitlementRefused.class,
                PayoutOrdered.class,
                PayoutConfirmed.class,
                PayoutFailed.class)) {
            EventContract contract = EventContract.of(event);
            contract.assertExampleIsValid();
            contract.assertExampleRoundTrips(event, mapper);
        }
    }
}
