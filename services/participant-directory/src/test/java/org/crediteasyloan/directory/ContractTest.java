package org.crediteasyloan.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.contracts.event.reference.CodeListState;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.crediteasyloan.contracts.event.reference.IndustriesState;
import org.crediteasyloan.contracts.event.reference.QuotasState;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    private static final List<Class<? extends State>> EVENTS = List.of(
            ParticipantState.class,
            ParticipantStaffState.class,
            ParticipantUnitsState.class,
            CodeListState.class,
            ConnectionLevelsState.class,
            IndustriesState.class,
            QuotasState.class,
            RateTableState.class,
            RegionsState.class,
            SizeThresholdsState.class,
            WorkingDayCalendarState.class);

    @Inject
    ObjectMapper mapper;

    @Test
    void theServiceServesWhatItsContractPromises() {
        ContractCheck.of("participant-directory").assertServedDocumentMatches();
    }

    @Test
    void theExamplesOfItsEventsAreWhatTheServiceWrites() {
        for (Class<? extends State> event : EVENTS) {
            EventContract.of(event).assertExampleIsValid();
            EventContract.of(event).assertExampleRoundTrips(event, mapper);
        }
    }
}
