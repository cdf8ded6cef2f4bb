package org.crediteasyloan.directory;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

/** Who is in the sandbox may call this service, and no other one. */
@QuarkusTest
class SandboxTest {

    @Inject
    PublishedEvents events;

    @Inject
    ObjectMapper mapper;

    private final String code = Institutions.newCode("BANK");
    private final Caller ofTheBank = new Caller(TestTokens.person("li.na", code, "BANK"));

    @Test
    void anInstitutionInTheSandboxMayUseTheDirectory() throws Exception {
        Institutions.inSandbox(Institutions.bank(code));
        itsStateComesBack();

        ofTheBank.get(Institutions.path(code)).statusCode(200).body("status", equalTo("SANDBOX"));
    }

    @Test
    void oneThatWasRejectedThereMayNot() throws Exception {
        Institutions.inSandbox(Institutions.bank(code));
        Institutions.APPROVER
                .post(Institutions.path(code) + "/rejection", Map.of("reasonCode", "NOT_ELIGIBLE"))
                .statusCode(200);
        itsStateComesBack();

        ofTheBank.get(Institutions.path(code)).statusCode(403).body("code", equalTo("participant-left"));
    }

    /** The directory reads what it tells, as every service does. */
    private void itsStateComesBack() throws Exception {
        ParticipantState state = events.statesOf(code, ParticipantState.class).getLast();
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(
                    "participant.state.v1",
                    CloudEvent.of("participant-state.v1", code, mapper.writeValueAsString(state)));
        }
        Await.until(
                "the copy of " + code,
                () -> !TestDatabase.list("SELECT 1 FROM participant_copy WHERE participant_code = '" + code + "'")
                        .isEmpty());
    }
}
