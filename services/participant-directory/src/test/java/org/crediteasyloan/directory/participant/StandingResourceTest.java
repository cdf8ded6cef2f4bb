package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.reach;
import static org.crediteasyloan.directory.Institutions.regulator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Status;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingResourceTest {

    private static final Caller OTHER_MAKER = Caller.operator("sun.li", "participant-maker");
    private static final Caller BOTH = Caller.operator("zhao.min", "participant-maker", "participant-approver");

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);

    @Test
    void anInstitutionComesInThroughTheSandboxByTwoPersonsEachTime() throws Exception {
        MAKER.post("/participants", bank(code)).statusCode(201);
        OTHER_MAKER.post(path + "/review").statusCode(200).body("status", equalTo("REVIEWED"));
        APPROVER.post(path + "/approval").statusCode(200).body("status", equalTo("SANDBOX"));
        MAKER.post(path + "/promotion").statusCode(200).body("status", equalTo("AWAITING_PROMOTION"));

        APPROVER.post(path + "/promotion/approval")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("file.reviewedBy", equalTo("sun.li"))
                .body("file.approvedBy", equalTo("wang.wei"))
                .body("file.promotionAskedBy", equalTo("chen.jing"))
                .body("file.promotedBy", equalTo("wang.wei"));

        assertThat(statuses()).containsExactly(Status.SANDBOX, Status.SANDBOX, Status.ACTIVE);
        assertThat(states()).extracting(ParticipantState::version).containsExactly(3L, 4L, 5L);
    }

    @Test
    void whoProposedOrReviewedDoesNotApprove() throws Exception {
        BOTH.post("/participants", bank(code)).statusCode(201);
        MAKER.post(path + "/review").statusCode(200);

        BOTH.post(path + "/approval").statusCode(403).body("code", equalTo("same-person"));

        BOTH.get(path).body("status", equalTo("REVIEWED"));
        assertThat(states()).isEmpty();
    }

    @Test
    void whoAskedForThePromotionDoesNotGrantIt() {
        Institutions.inSandbox(bank(code));
        BOTH.post(path + "/promotion").statusCode(200);

        BOTH.post(path + "/promotion/approval").statusCode(403).body("code", equalTo("same-person"));

        APPROVER.post(path + "/promotion/approval").statusCode(200);
    }

    @Test
    void whatWasJudgedIsJudgedAnewWhenItChanges() {
        String regulator = Institutions.newCode("REG");
        String itsPath = Institutions.path(regulator);
        Institutions.reviewed(regulator(regulator, reach(List.of("469002"), List.of("A"))));

        MAKER.put(itsPath + "/reach", reach(List.of("469005"), List.of("A", "C")))
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("reach.regionCodes", contains("469005"));

        APPROVER.post(itsPath + "/approval").statusCode(409);
        MAKER.put(itsPath + "/reach", reach(List.of(), List.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/regionCodes", "/industrySections"));
    }

    @Test
    void aRejectedProposalIsToldToNobodyAndARejectedSandboxAsGone() throws Exception {
        MAKER.post("/participants", bank(code)).statusCode(201);
        APPROVER.post(path + "/rejection", reason("DOCUMENTS_INCOMPLETE"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("file.reasonCode", equalTo("DOCUMENTS_INCOMPLETE"));
        String inSandbox = Institutions.newCode("BANK");
        Institutions.inSandbox(bank(inSandbox));

        APPROVER.post(Institutions.path(inSandbox) + "/rejection", reason("WITHDRAWN"))
                .statusCode(200);

        assertThat(states()).isEmpty();
        assertThat(events.statesOf(inSandbox, ParticipantState.class))
                .extracting(ParticipantState::status)
                .containsExactly(Status.SANDBOX, Status.LEFT);
    }

    @Test
    void aReasonIsOneOfTheListForItsUse() {
        Institutions.active(bank(code));

        for (String unfit : List.of("DOCUMENTS_INCOMPLETE", "NO_SUCH_REASON")) {
            APPROVER.post(path + "/suspension", reason(unfit))
                    .statusCode(422)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("/reasonCode reason-code-unknown"));
        }
    }

    @Test
    void aSuspendedInstitutionComesBackToWhereItWas() throws Exception {
        Institutions.active(bank(code));

        APPROVER.post(path + "/suspension", reason("SECURITY_INCIDENT"))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        APPROVER.post(path + "/resumption").statusCode(200).body("status", equalTo("ACTIVE"));

        assertThat(statuses()).endsWith(Status.ACTIVE, Status.SUSPENDED, Status.ACTIVE);
    }

    private List<Status> statuses() throws Exception {
        return states().stream().map(ParticipantState::status).toList();
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }

    private static Map<String, String> reason(String reasonCode) {
        return Map.of("reasonCode", reasonCode);
    }
}
