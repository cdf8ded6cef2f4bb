package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.licence;
import static org.crediteasyloan.directory.Institutions.reach;
import static org.crediteasyloan.directory.Institutions.regulator;
import static org.crediteasyloan.directory.Institutions.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Status;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingResourceTest {

    private static final Caller OTHER_MAKER = Caller.operator("sun.li", "participant-maker");
    private static final Caller BOTH = Caller.operator("zhao.min", "participant-maker", "participant-approver");
    private static final LocalDate TODAY = BusinessDay.of(Instant.now());

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
    void whoseLicenceIsNotInForceStaysInTheSandboxAndIsToldWhy() {
        Institutions.inSandbox(with(bank(code), "licence", licence("2020-01-01", "2024-12-31", "VALID")));

        MAKER.post(path + "/promotion")
                .statusCode(409)
                .body("code", equalTo("participant-not-ready"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/licence licence-not-in-force"));

        MAKER.put(path + "/licence", licence("2025-01-01", "2099-12-31", "VALID"))
                .statusCode(200)
                .body("licence.inForce", equalTo(true));
        MAKER.post(path + "/promotion").statusCode(200);
    }

    @Test
    void whoLosesItsLicenceIsSuspendedInTheSameMomentAndComesBackWithIt() throws Exception {
        Institutions.active(bank(code));

        MAKER.put(path + "/licence", licence("2020-01-01", "2099-12-31", "REVOKED"))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("file.reasonCode", equalTo("LICENCE_NOT_VALID"));

        APPROVER.post(path + "/resumption").statusCode(409).body("code", equalTo("participant-not-ready"));
        MAKER.put(path + "/licence", licence("2026-01-01", "2099-12-31", "VALID"))
                .body("status", equalTo("SUSPENDED"));
        APPROVER.post(path + "/resumption").statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(statuses()).endsWith(Status.SUSPENDED, Status.SUSPENDED, Status.ACTIVE);
    }

    @Test
    void aLicenceThatRunsOutSuspendsByItself() {
        Institutions.active(with(bank(code), "licence", licence("2020-01-01", TODAY.toString(), "VALID")));

        theDayIsOver("licence_valid_until = licence_valid_until - 1");

        Await.until("the suspension", () -> status().equals("SUSPENDED"));
        APPROVER.get(path).body("file.reasonCode", equalTo("LICENCE_NOT_VALID"));
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
    void theReachOfAnActiveRegulatorIsNotChangedByOnePerson() {
        String regulator = Institutions.newCode("REG");
        Institutions.active(regulator(regulator, reach(List.of("469002"), List.of("A"))));

        MAKER.put(Institutions.path(regulator) + "/reach", reach(List.of("460000"), List.of("A")))
                .statusCode(409)
                .body("code", equalTo("participant-not-in-status"));
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

    @Test
    void anInstitutionWorksUntilItsLastDayIsOver() throws Exception {
        Institutions.active(bank(code));

        APPROVER.post(path + "/departure", lastDay(TODAY))
                .statusCode(200)
                .body("status", equalTo("LEAVING"))
                .body("lastDay", equalTo(TODAY.toString()));
        theDayIsOver("last_day = last_day - 1");

        Await.until("the departure", () -> status().equals("LEFT"));
        assertThat(statuses()).endsWith(Status.ACTIVE, Status.LEAVING, Status.LEFT);
        assertThat(states().getLast().lastDay()).isEqualTo(TODAY.minusDays(1));
        APPROVER.post(path + "/departure/withdrawal").statusCode(409);
    }

    @Test
    void aLicenceNobodyAsksForThatRunsOutDoesNotHideTheLastDay() {
        String regulator = Institutions.newCode("REG");
        String itsPath = Institutions.path(regulator);
        Institutions.active(with(
                regulator(regulator, reach(List.of("469002"), List.of("A"))),
                "licence",
                licence("2020-01-01", TODAY.minusDays(1).toString(), "VALID")));

        APPROVER.post(itsPath + "/departure", lastDay(TODAY.plusDays(3)))
                .statusCode(200);

        assertThat(TestDatabase.list(
                        "SELECT due_at > now() FROM deadline JOIN participant ON deadline_id = subject_id WHERE code = '"
                                + regulator + "'"))
                .containsExactly("t");
    }

    @Test
    void aDepartureMayBeMovedAndTakenBack() {
        Institutions.active(bank(code));
        APPROVER.post(path + "/departure", lastDay(TODAY.minusDays(1)))
                .statusCode(422)
                .body("errors.code", contains("last-day-past"));
        APPROVER.post(path + "/departure", lastDay(TODAY.plusDays(5))).statusCode(200);
        APPROVER.post(path + "/departure", lastDay(TODAY.plusDays(9)))
                .body("lastDay", equalTo(TODAY.plusDays(9).toString()));

        APPROVER.post(path + "/departure/withdrawal")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("lastDay", nullValue());

        assertThat(TestDatabase.list("SELECT due_at FROM deadline WHERE subject_id = " + deadlineId()
                        + " AND due_at < '2099-01-01'"))
                .isEmpty();
    }

    @Test
    void theOperatorNeitherSuspendsNorDismissesItself() {
        APPROVER.post("/participants/OPS-PLATFORM/suspension", reason("OWN_WISH"))
                .statusCode(409)
                .body("code", equalTo("own-suspension"));
        APPROVER.post("/participants/OPS-PLATFORM/departure", lastDay(TODAY))
                .statusCode(409)
                .body("code", equalTo("own-suspension"));
    }

    /** As if a day had gone by since. */
    private void theDayIsOver(String change) {
        TestDatabase.execute("UPDATE participant SET " + change + " WHERE code = '" + code + "'");
        TestDatabase.execute("UPDATE deadline SET due_at = now() WHERE subject_id = " + deadlineId());
    }

    private String deadlineId() {
        return "(SELECT deadline_id FROM participant WHERE code = '" + code + "')";
    }

    private String status() {
        return APPROVER.get(path).extract().path("status");
    }

    private List<Status> statuses() throws Exception {
        return states().stream().map(ParticipantState::status).toList();
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }

    private static Map<String, String> lastDay(LocalDate day) {
        return Map.of("lastDay", day.toString());
    }

    private static Map<String, String> reason(String reasonCode) {
        return Map.of("reasonCode", reasonCode);
    }
}
