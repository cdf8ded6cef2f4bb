package org.crediteasyloan.whitelist;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.lead.LeadFeedbackReported;
import org.crediteasyloan.contracts.event.lead.LeadOpened;
import org.crediteasyloan.contracts.event.lead.LeadTaken;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.test.contract.ContractCheck;
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
        ContractCheck.of("whitelist").assertServedDocumentMatches();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ListingRowAccepted.class,
                LeadOpened.class,
                LeadTaken.class,
                LeadFeedbackReported.class,
                AccessRecorded.class
            })
    void theExampleOfAnEventKeepsItsSchemaAndIsTheRecord(Class<? extends Event> eventClass) {
        EventContract contract = EventContract.of(eventClass);

        contract.assertExampleIsValid();
        contract.assertExampleRoundTrips(eventClass, mapper);
    }
}
