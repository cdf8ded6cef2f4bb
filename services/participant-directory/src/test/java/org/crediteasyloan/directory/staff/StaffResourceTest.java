package org.crediteasyloan.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.staff.StaffFixtures.manager;
import static org.crediteasyloan.directory.staff.StaffFixtures.request;
import static org.crediteasyloan.directory.staff.StaffFixtures.terms;
import static org.crediteasyloan.directory.staff.StaffFixtures.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Standing;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffResourceTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    PublishedEvents events;

    private StaffFixtures bank;

    @BeforeEach
    void aBankWithUnits() {
        StaffFixtures.regionsArePublished();
        bank = StaffFixtures.bank();
    }

    @Test
    void twoPersonsEnrolSomebodyAndNobodyIsNamedInWhatIsTold() throws Exception {
        UUID staffId = bank.proposed("li.wenjing", manager("QH", "469002"));
        assertThat(told(staffId)).isEmpty();

        bank.approver()
                .post(bank.staff() + "/" + staffId + "/approval", Map.of("revision", 1))
                .statusCode(200)
                .body("standing", equalTo("ENROLLED"))
                .body("version", equalTo(1))
                .body("realName", nullValue());

        bank.approver()
                .get(bank.staff() + "/" + staffId)
                .statusCode(200)
                .body("realName", equalTo(StaffFixtures.REAL_NAME))
                .body("proposedBy", nullValue())
                .body("approvedBy", equalTo("cai.zhenhua"));
        assertThat(told(staffId)).singleElement().satisfies(person -> {
            assertThat(person.subject()).isEqualTo("li.wenjing");
            assertThat(person.maxOpenCases()).isEqualTo(3);
            assertThat(person.isInOfficeOn(TODAY)).isTrue();
        });
        assertThat(TestDatabase.list("SELECT payload FROM outbox_event WHERE payload LIKE '%" + StaffFixtures.REAL_NAME
                        + "%' OR payload LIKE '%19900001234%'"))
                .isEmpty();
        assertThat(TestDatabase.list("SELECT real_name || phone FROM staff_member WHERE id = '" + staffId + "'"))
                .singleElement()
                .asString()
                .startsWith("sealed:");
    }

    @Test
    void whoProposesDoesNotApprove() {
        UUID staffId = bank.proposed("li.wenjing", manager("QH", "469002"));
        Caller both = bank.person("fu.hong", Duty.STAFF_MAKER, Duty.STAFF_APPROVER);

        both.post(bank.staff() + "/" + staffId + "/approval", Map.of("revision", 1))
                .statusCode(403)
                .body("code", equalTo("same-person"));
    }

    @Test
    void aBadEnrolmentIsRefusedWholeWithEveryFault() {
        bank.enrolled("li.wenjing", manager("QH", "469002"));
        Map<String, Object> bad =
                terms("NOWHERE", List.of("lead-reader", "lead-reader", "list-maker", "made-up"), "469006", "999999");
        bad.put("validUntil", "2024-12-31");

        bank.maker()
                .post(bank.staff(), request("li.wenjing", bad))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/subject already-enrolled",
                                "/terms/unitCode unit-unknown",
                                "/terms/duties/1 duty-repeated",
                                "/terms/duties/2 duty-of-another-kind",
                                "/terms/duties/3 duty-unknown",
                                "/terms/reach/regionCodes/1 region-unknown",
                                "/terms/validUntil end-before-begin"));

        bank.maker().get(bank.staff()).body("size()", equalTo(1));
    }

    @Test
    void aClosedUnitAndAManagerWithoutDutyAreRefused() {
        Map<String, Object> bad = with(terms("WN", List.of(Duty.CONTRACT_SIGNER), "460000"), "maxOpenCases", 5);

        bank.maker()
                .post(bank.staff(), request("han.weidong", bad))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/terms/unitCode unit-closed", "/terms/maxOpenCases account-manager-without-duty"));
    }

    @Test
    void nobodyReachesFurtherThanItsAuthority() {
        String code = Institutions.newCode("REG");
        StaffFixtures authority = StaffFixtures.of(
                Institutions.regulator(code, Institutions.reach(List.of("469002"), List.of("A"))), "REGULATOR");
        Map<String, Object> bad = terms("QH", List.of(Duty.LIST_MAKER), "460000", "469002");
        bad.put(
                "reach",
                Map.of(
                        "regionCodes",
                        List.of("460000", "469002"),
                        "industrySections",
                        List.of("A", "C", "C13"),
                        "productCodes",
                        List.of("P-1")));
        bad.put("maxOpenCases", 1);

        authority
                .maker()
                .post(authority.staff(), request("fu.xiulan", bad))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/terms/reach/regionCodes/0 reach-outside",
                                "/terms/reach/productCodes reach-of-another-kind",
                                "/terms/reach/industrySections/1 reach-outside",
                                "/terms/reach/industrySections/2 not-a-section",
                                "/terms/maxOpenCases account-manager-of-another-kind"));
    }

    @Test
    void aChangeIsInForceWhenAnotherPersonHasApprovedWhatItSaw() throws Exception {
        UUID staffId = bank.enrolled("li.wenjing", manager("QH", "469002"));
        String path = bank.staff() + "/" + staffId;
        bank.maker()
                .put(path + "/terms", manager("HQ", "460000"))
                .statusCode(200)
                .body("terms.unitCode", equalTo("QH"))
                .body("proposal.unitCode", equalTo("HQ"));
        bank.maker().put(path + "/terms", manager("HQ", "469002")).body("revision", equalTo(3));

        bank.approver()
                .post(path + "/approval", Map.of("revision", 2))
                .statusCode(409)
                .body("code", equalTo("proposal-changed"));
        bank.approver().post(path + "/approval", Map.of("revision", 3)).statusCode(200);

        assertThat(told(staffId)).extracting(ParticipantStaffState::unitCode).containsExactly("QH", "HQ");
        bank.approver()
                .post(path + "/approval", Map.of("revision", 3))
                .statusCode(409)
                .body("code", equalTo("no-proposal"));
    }

    @Test
    void aRejectedNewcomerLeavesNothingBehindAndAnEnrolledOneGoesOn() {
        UUID newcomer = bank.proposed("li.wenjing", manager("QH", "469002"));
        UUID enrolled = bank.enrolled("han.weidong", manager("HQ", "460000"));
        bank.maker()
                .put(bank.staff() + "/" + enrolled + "/terms", manager("QH", "469002"))
                .statusCode(200);

        bank.approver()
                .post(bank.staff() + "/" + newcomer + "/rejection", Map.of("revision", 1))
                .statusCode(200);
        bank.approver()
                .post(bank.staff() + "/" + enrolled + "/rejection", Map.of("revision", 2))
                .statusCode(200)
                .body("standing", equalTo("ENROLLED"))
                .body("proposal", nullValue());

        bank.maker().get(bank.staff() + "/" + newcomer).statusCode(404);
        assertThat(TestDatabase.list("SELECT 1 FROM staff_member WHERE id = '" + newcomer + "'"))
                .isEmpty();
    }

    @Test
    void whoLeavesIsToldOfAtOnceWithWhatBecomesOfItsCases() throws Exception {
        UUID leaver = bank.enrolled("li.wenjing", manager("QH", "469002"));
        UUID successor = bank.enrolled("han.weidong", manager("HQ", "460000"));

        bank.maker()
                .post(bank.staff() + "/" + leaver + "/departure", Map.of("successorId", successor))
                .statusCode(200)
                .body("standing", equalTo("LEFT"))
                .body("leaving.openCases", equalTo("TO_SUCCESSOR"))
                .body("leaving.successorId", equalTo(successor.toString()))
                .body("leaving.lastDay", equalTo(TODAY.toString()));

        assertThat(told(leaver).getLast()).satisfies(person -> {
            assertThat(person.standing()).isEqualTo(Standing.LEFT);
            assertThat(person.successorId()).isEqualTo(successor);
            assertThat(person.isInOfficeOn(TODAY)).isFalse();
        });
        bank.maker()
                .post(bank.staff() + "/" + leaver + "/departure", Map.of())
                .statusCode(409)
                .body("code", equalTo("staff-not-enrolled"));
    }

    @Test
    void withoutASuccessorTheCasesGoBackToTheQueueOfTheUnitOnTheLastDay() {
        UUID leaver = bank.enrolled("li.wenjing", manager("QH", "469002"));
        String lastDay = TODAY.plusDays(10).toString();

        bank.maker()
                .post(bank.staff() + "/" + leaver + "/departure", Map.of("lastDay", lastDay))
                .statusCode(200)
                .body("standing", equalTo("ENROLLED"))
                .body("terms.validUntil", equalTo(lastDay))
                .body("leaving.openCases", equalTo("TO_QUEUE_OF_UNIT"))
                .body("leaving.unitCode", equalTo("QH"));
    }

    @Test
    void aBadDepartureIsRefusedWithEveryFault() {
        UUID leaver = bank.enrolled("li.wenjing", manager("QH", "469002"));
        UUID clerk = bank.enrolled("han.weidong", terms("HQ", List.of(Duty.CONTRACT_SIGNER), "460000"));
        String departure = bank.staff() + "/" + leaver + "/departure";

        bank.maker()
                .post(departure, Map.of("lastDay", "2020-01-01", "successorId", UUID.randomUUID()))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/lastDay in-the-past", "/successorId successor-unknown"));
        bank.maker()
                .post(departure, Map.of("successorId", leaver))
                .body("errors.code", contains("successor-is-the-same"));
        bank.maker()
                .post(departure, Map.of("successorId", clerk))
                .body("errors.code", contains("successor-no-account-manager"));
    }

    @Test
    void aDeputyTakesOverWhileSomebodyIsAway() throws Exception {
        UUID manager = bank.enrolled("li.wenjing", manager("QH", "469002"));
        UUID deputy = bank.enrolled("han.weidong", manager("HQ", "460000"));
        String path = bank.staff() + "/" + manager + "/absence";

        bank.maker()
                .post(
                        path,
                        Map.of(
                                "from",
                                TODAY.toString(),
                                "until",
                                TODAY.plusDays(5).toString(),
                                "deputyId",
                                deputy))
                .statusCode(200);
        assertThat(told(manager).getLast().holdsCasesOn(TODAY)).isFalse();
        assertThat(told(manager).getLast().isInOfficeOn(TODAY)).isTrue();
        bank.maker()
                .post(bank.staff() + "/" + deputy + "/departure", Map.of("successorId", manager))
                .statusCode(422)
                .body("errors.code", contains("successor-not-in-office"));
        bank.maker().post(path + "/end").statusCode(200).body("absence", nullValue());

        assertThat(told(manager).getLast().holdsCasesOn(TODAY)).isTrue();
    }

    @Test
    void whoComesBackKeepsItsId() throws Exception {
        UUID staffId = bank.enrolled("li.wenjing", manager("QH", "469002"));
        bank.maker().post(bank.staff() + "/" + staffId + "/departure", Map.of()).statusCode(200);

        UUID again = bank.proposed("li.wenjing", manager("HQ", "460000"));
        bank.approver()
                .post(bank.staff() + "/" + again + "/approval", Map.of("revision", 2))
                .statusCode(200)
                .body("leaving", nullValue());

        assertThat(again).isEqualTo(staffId);
        assertThat(told(staffId))
                .extracting(ParticipantStaffState::standing)
                .containsExactly(Standing.ENROLLED, Standing.LEFT, Standing.ENROLLED);
    }

    @Test
    void ofTwoWhoNameTheSameAccountOneIsRefused() throws Exception {
        Callable<Integer> enrolment = () -> bank.maker()
                .post(bank.staff(), request("li.wenjing", manager("QH", "469002")))
                .extract()
                .statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(enrolment, enrolment)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void theRegisterIsItsInstitutionsAndNobodyElses() {
        UUID staffId = bank.enrolled("li.wenjing", manager("QH", "469002"));

        for (Caller stranger : List.of(
                Caller.ofBank(Duty.STAFF_MAKER, Duty.STAFF_APPROVER),
                Caller.operator("he.xiaodong", Duty.STAFF_MAKER, Duty.PARTICIPANT_MAKER))) {
            stranger.get(bank.staff()).statusCode(403).body("code", equalTo("other-institution"));
            stranger.post(bank.staff() + "/" + staffId + "/departure", Map.of())
                    .statusCode(403)
                    .body("code", equalTo("other-institution"));
        }
        bank.maker().get(bank.staff()).body("subject", hasItems("li.wenjing"));
    }

    private List<ParticipantStaffState> told(UUID staffId) throws Exception {
        return events.statesOf(staffId.toString(), ParticipantStaffState.class);
    }
}
