package org.crediteasyloan.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    @Inject
    ObjectMapper mapper;

    @Test
    void theServiceServesWhatItsContractPromises() {
        ContractCheck.of("product-catalog").assertServedDocumentMatches();
    }

    @Test
    void theExampleOfTheEventIsWhatTheServiceWrites() {
        EventContract.of(ProductState.class).assertExampleIsValid();
        EventContract.of(ProductState.class).assertExampleRoundTrips(ProductState.class, mapper);
    }
}
