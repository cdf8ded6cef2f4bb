package org.crediteasyloan.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedEventsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);

    @ParameterizedTest
    @ValueSource(classes = {BorrowerState.class, MandateState.class, ConsentState.class, MatchingFactsState.class})
    void theExampleKeepsTheSchemaAndIsTheRecord(Class<? extends Event> event) {
        EventContract contract = EventContract.of(event);
        contract.assertExampleIsValid();
        contract.assertExampleRoundTrips(event, MAPPER);
    }
}
