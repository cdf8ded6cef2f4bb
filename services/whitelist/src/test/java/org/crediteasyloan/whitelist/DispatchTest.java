package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Absence;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Reach;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Standing;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Level;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Status;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Unit;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestClock;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads a bank has taken are handed to its account managers, by hand and by themselves, and over when one leaves. */
@QuarkusTest
class DispatchTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String QIONGHAI = "469002";
    private static final String WANNING = "469006";
    private static final String HAINAN = "460000";

    private final String bank =
            "BANK-D" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Api machine = Api.bank(bank);
    private Neighbours neighbours;

    @BeforeEach
    void aBankWithABranchInQionghai() {
        SampleTables.arrive("regions");
        neighbours = new Neighbours();
        neighbours.publish(new ParticipantUnitsState(
                new ParticipantCode(bank),
                1,
                List.of(
                        new Unit("HQ", null, Level.HEAD_OFFICE, "总行", "HQ", new RegionCode(HAINAN), Status.OPEN),
                        new Unit("QH", "HQ", Level.BRANCH, "琼海", "QH", new RegionCode(QIONGHAI), Status.OPEN),
                        new Unit("WN", "HQ", Level.BRANCH, "万宁", "WN", new RegionCode(WANNING), Status.OPEN))));
        Await.until(
                "the units",
                () -> !rows("unit_copy", "participant_code = '" + bank + "'").isEmpty());
    }

    @AfterEach
    void close() {
        TestClock.reset();
        neighbours.close();
        WalledLead.removeAll();
    }

    @Test
    void aLeadTheMachineTookIsHandedToTheManagerOfTheRegion() {
        ParticipantStaffState inQionghai = enrolled("li.wenjing", "QH", QIONGHAI, 3);
        enrolled("han.weidong", "HQ", HAINAN, 3);
        enrolled("wang.wanning", "WN", WANNING, 3);

        String lead = taken();

        awaitHolder(lead, inQionghai);
        machine.get("/leads/" + lead)
                .body("dispatch.unitCode", equalTo("QH"))
                .body("dispatch.reason", equalTo("NEAREST"));
        as("li.wenjing").get("/leads?dispatch=MINE").body("items.leadId", contains(lead));
        as("han.weidong").get("/leads?dispatch=MINE").body("items", empty());
        as("han.weidong").get("/leads?dispatch=MY_UNIT").body("items.leadId", contains(lead));
        Api.bank("BANK-HNBANK").get("/leads/" + lead).statusCode(200).body("dispatch", nullValue());
    }

    @Test
    void aBankWithoutAccountManagersGoesOnAsBefore() {
        String lead = taken();

        machine.get("/leads/" + lead).statusCode(200).body("dispatch", nullValue());
        assertThat(rows("deadline", "kind = 'case-dispatch' AND subject_id = '" + lead + "'"))
                .isEmpty();
        as("anybody", Duty.LEAD_READER).get("/leads/" + lead).statusCode(200);
        as("anybody", Duty.DISPATCHER)
                .post("/leads/" + lead + "/dispatch", "{\"unitCode\":\"QH\",\"reason\":\"OTHER\"}")
                .statusCode(409)
                .body("code", equalTo("no-account-managers"));
    }

    @Test
    void whereNobodyFitsItWaitsVisiblyWithTheReasonUntilSomebodyComes() {
        enrolled("wang.wanning", "WN", WANNING, 3);
        String lead = taken();
        awaitReason(lead, "NOBODY_IN_REGION");
        machine.get("/leads/" + lead).body("dispatch.unitCode", equalTo("QH"));
        machine.get("/leads?dispatch=UNDISPATCHED").body("items.leadId", contains(lead));

        ParticipantStaffState comer = enrolled("li.wenjing", "QH", QIONGHAI, 3);

        awaitHolder(lead, comer);
        machine.get("/leads?dispatch=UNDISPATCHED").body("items", empty());
    }

    @Test
    void whoeverHasRoomAgainGetsWhatHasWaitedForIt() {
        ParticipantStaffState manager = enrolled("li.wenjing", "QH", QIONGHAI, 1);
        String first = taken();
        awaitHolder(first, manager);
        String second = taken();
        awaitReason(second, "NOBODY_FREE");

        machine.post("/leads/" + first + "/release").statusCode(200);

        awaitHolder(second, manager);
        machine.get("/leads/" + first).body("dispatch", nullValue());
    }

    @Test
    void whoLeavesIsOutAtOnceAndItsLeadsAreWithTheSuccessor() {
        ParticipantStaffState leaver = enrolled("li.wenjing", "QH", QIONGHAI, 3);
        ParticipantStaffState successor = enrolled("han.weidong", "HQ", HAINAN, 3);
        String lead = taken();
        awaitHolder(lead, leaver);
        as("li.wenjing").get("/leads/" + lead).statusCode(200);

        left(leaver, successor.staffId());

        as("li.wenjing").get("/leads/" + lead).statusCode(403).body("code", equalTo("person-not-in-office"));
        awaitHolder(lead, successor);
        as("han.weidong")
                .get("/leads/" + lead + "/dispatch/moves")
                .statusCode(200)
                .body("reason", contains("NEAREST", "TO_SUCCESSOR"))
                .body("[1].fromManagerId", equalTo(leaver.staffId().toString()))
                .body("[1].toManagerId", equalTo(successor.staffId().toString()))
                .body("[1].movedBy", nullValue());
        assertThat(TestDatabase.list("SELECT 1 FROM audit_entry WHERE kind = 'DEADLINE' AND action = 'case-dispatch'"
                        + " AND subject = 'id=" + lead + "'"))
                .hasSize(2);
    }

    @Test
    void aSuccessorWhoDoesNotFitLeavesTheLeadsInTheQueueOfTheUnit() {
        ParticipantStaffState leaver = enrolled("li.wenjing", "QH", QIONGHAI, 3);
        ParticipantStaffState elsewhere = enrolled("wang.wanning", "WN", WANNING, 3);
        String lead = taken();
        awaitHolder(lead, leaver);

        left(leaver, elsewhere.staffId());

        awaitReason(lead, "SUCCESSOR_UNFIT");
        machine.get("/leads/" + lead).body("dispatch.unitCode", equalTo("QH")).body("dispatch.managerId", nullValue());
    }

    @Test
    void manyLeadsOfOneWhoLeavesAllMove() {
        ParticipantStaffState leaver = enrolled("li.wenjing", "QH", QIONGHAI, 300);
        ParticipantStaffState successor = enrolled("han.weidong", "HQ", HAINAN, 300);
        awaitLookedAt(leaver);
        awaitLookedAt(successor);
        List<UUID> leads = IntStream.range(0, 60)
                .mapToObj(_ -> WalledLead.takenBy(bank).id())
                .toList();
        leads.forEach(lead -> TestDatabase.execute("INSERT INTO case_dispatch VALUES ('" + lead + "', '" + bank
                + "', 'QH', '" + leaver.staffId() + "', 'NEAREST', NULL, now())"));

        left(leaver, successor.staffId());

        Await.until(
                "all leads are with the successor",
                () -> rows("case_dispatch", "manager = '" + successor.staffId() + "' AND reason = 'TO_SUCCESSOR'")
                                .size()
                        == leads.size());
        assertThat(rows("case_move", "bank = '" + bank + "'")).hasSize(leads.size());
    }

    @Test
    void aDeputyHasTheLeadsWhileSomebodyIsAway() {
        ParticipantStaffState manager = enrolled("li.wenjing", "QH", QIONGHAI, 3);
        ParticipantStaffState deputy = enrolled("han.weidong", "HQ", HAINAN, 3);
        String lead = taken();
        awaitHolder(lead, manager);

        changed(with(manager, Standing.ENROLLED, null, new Absence(TODAY, TODAY.plusDays(3), deputy.staffId())));

        awaitHolder(lead, deputy);
        as("li.wenjing").get("/leads/" + lead).statusCode(200);
        String next = taken();
        awaitHolder(next, deputy);
    }

    @Test
    void anAbsenceThatBeginsLaterMovesTheLeadsOnItsFirstDay() {
        ParticipantStaffState manager = enrolled("li.wenjing", "QH", QIONGHAI, 3);
        ParticipantStaffState deputy = enrolled("han.weidong", "HQ", HAINAN, 3);
        String lead = taken();
        awaitHolder(lead, manager);
        changed(with(
                manager, Standing.ENROLLED, null, new Absence(TODAY.plusDays(1), TODAY.plusDays(3), deputy.staffId())));
        Await.until(
                "the deadline of its first day",
                () -> !rows(
                                "deadline",
                                "kind = 'staff-change' AND subject_id = '" + manager.staffId() + "' AND due_at > now()")
                        .isEmpty());
        awaitHolder(lead, manager);

        TestClock.advance(Duration.ofDays(1));

        awaitHolder(lead, deputy);
    }

    @Test
    void aDispatcherHandsALeadOnAndAManagerGivesItBack() {
        ParticipantStaffState nearest = enrolled("li.wenjing", "QH", QIONGHAI, 3);
        ParticipantStaffState other = enrolled("han.weidong", "HQ", HAINAN, 1);
        ParticipantStaffState elsewhere = enrolled("wang.wanning", "WN", WANNING, 3);
        Api dispatcher = as("cai.zhenhua", Duty.DISPATCHER);
        enrolledAs("cai.zhenhua", "HQ", List.of(Duty.DISPATCHER), HAINAN, null);
        String lead = taken();
        awaitHolder(lead, nearest);
        String path = "/leads/" + lead + "/dispatch";

        dispatcher
                .post(path, toManager(other, "EXPERTISE"))
                .statusCode(200)
                .body("managerId", equalTo(other.staffId().toString()))
                .body("reason", equalTo("BY_DISPATCHER"))
                .body("handReason", equalTo("EXPERTISE"));
        as("li.wenjing")
                .post(path + "/return", "{\"reason\":\"WORKLOAD\"}")
                .statusCode(409)
                .body("code", equalTo("case-not-yours"));
        as("han.weidong")
                .post(path + "/return", "{\"reason\":\"WORKLOAD\"}")
                .statusCode(200)
                .body("managerId", nullValue())
                .body("unitCode", equalTo("HQ"))
                .body("reason", equalTo("GIVEN_BACK"));
        dispatcher
                .post(path, toManager(elsewhere, "OTHER"))
                .statusCode(409)
                .body("code", equalTo("manager-does-not-fit"))
                .body("title", containsString("NOBODY_IN_REGION"));
        dispatcher
                .post(path, "{\"unitCode\":\"QH\",\"reason\":\"BORROWERS_WISH\"}")
                .statusCode(200)
                .body("unitCode", equalTo("QH"));
        dispatcher
                .post(path, "{\"reason\":\"OTHER\"}")
                .statusCode(422)
                .body("errors.code", contains("manager-or-unit"));
        as("li.wenjing").post(path, toManager(nearest, "OTHER")).statusCode(403);
        dispatcher
                .get(path + "/moves")
                .body("reason", contains("NEAREST", "BY_DISPATCHER", "GIVEN_BACK", "BY_DISPATCHER"))
                .body("movedBy", hasItem("cai.zhenhua"));
    }

    @Test
    void whoTakesALeadInPersonHoldsItUpToItsLimit() {
        ParticipantStaffState manager = enrolled("han.weidong", "HQ", HAINAN, 1);
        enrolled("li.wenjing", "QH", QIONGHAI, 3);
        String lead = open();
        String another = open();

        as("han.weidong").post("/leads/" + lead + "/lease").statusCode(200);

        as("han.weidong")
                .get("/leads/" + lead)
                .body("dispatch.managerId", equalTo(manager.staffId().toString()))
                .body("dispatch.reason", equalTo("TAKEN_IN_PERSON"));
        as("han.weidong")
                .post("/leads/" + another + "/lease")
                .statusCode(409)
                .body("code", equalTo("manager-does-not-fit"));
        machine.get("/leads/" + another).body("status", equalTo("OPEN"));
    }

    @Test
    void aPersonActsWithinItsReachAndDutiesAlone() {
        enrolled("wang.wanning", "WN", WANNING, 3);
        String lead = open();

        as("wang.wanning").get("/leads/" + lead).statusCode(404);
        as("wang.wanning").post("/leads/" + lead + "/lease").statusCode(404);
        as("wang.wanning").get("/leads?limit=200").body("items.leadId", not(hasItem(lead)));
        as("wang.wanning", Duty.LEAD_READER, Duty.DISPATCHER)
                .post("/leads/" + lead + "/dispatch", "{\"unitCode\":\"WN\",\"reason\":\"OTHER\"}")
                .statusCode(403)
                .body("code", equalTo("duty-not-enrolled"));
        as("somebody.else").get("/leads").statusCode(403).body("code", equalTo("person-not-enrolled"));
        machine.get("/leads/" + lead).statusCode(200);
    }

    private String open() {
        WalledLead lead = WalledLead.open();
        lead.consent(null, "1 day", "ACTIVE");
        return lead.id().toString();
    }

    private String taken() {
        String lead = open();
        machine.post("/leads/" + lead + "/lease").statusCode(200);
        return lead;
    }

    private Api as(String subject) {
        return as(subject, Duty.LEAD_READER);
    }

    private Api as(String subject, String... duties) {
        return Api.as(TestTokens.person(subject, bank, "BANK", duties));
    }

    private ParticipantStaffState enrolled(String subject, String unitCode, String region, int maxOpenCases) {
        return enrolledAs(subject, unitCode, List.of(Duty.LEAD_READER), region, maxOpenCases);
    }

    private ParticipantStaffState enrolledAs(
            String subject, String unitCode, List<String> duties, String region, @Nullable Integer maxOpenCases) {
        return changed(new ParticipantStaffState(
                UUID.randomUUID(),
                1,
                new ParticipantCode(bank),
                subject,
                unitCode,
                duties,
                new Reach(List.of(new RegionCode(region)), null, null, null),
                maxOpenCases,
                LocalDate.of(2025, 1, 1),
                null,
                Standing.ENROLLED,
                null,
                null));
    }

    private void left(ParticipantStaffState person, @Nullable UUID successor) {
        changed(with(person, Standing.LEFT, successor, null));
    }

    private static ParticipantStaffState with(
            ParticipantStaffState person, Standing standing, @Nullable UUID successor, @Nullable Absence absence) {
        return new ParticipantStaffState(
                person.staffId(),
                person.version() + 1,
                person.participantCode(),
                person.subject(),
                person.unitCode(),
                person.duties(),
                person.reach(),
                person.maxOpenCases(),
                person.validFrom(),
                person.validUntil(),
                standing,
                successor,
                absence);
    }

    private ParticipantStaffState changed(ParticipantStaffState person) {
        neighbours.publish(person);
        Await.until(
                "the person " + person.subject(),
                () -> !rows("staff_copy", "staff_id = '" + person.staffId() + "' AND version = " + person.version())
                        .isEmpty());
        return person;
    }

    /** Or else what the test writes is handed out before it says by whom it is held. */
    private static void awaitLookedAt(ParticipantStaffState person) {
        Await.until(
                "what waited was looked at for " + person.subject(),
                () -> rows("deadline", "kind = 'staff-change' AND subject_id = '" + person.staffId() + "'")
                        .isEmpty());
    }

    private static String toManager(ParticipantStaffState manager, String reason) {
        return "{\"managerId\":\"" + manager.staffId() + "\",\"reason\":\"" + reason + "\"}";
    }

    private static void awaitHolder(String lead, ParticipantStaffState manager) {
        Await.until(
                "the lead is with " + manager.subject(),
                () -> !rows("case_dispatch", "case_id = '" + lead + "' AND manager = '" + manager.staffId() + "'")
                        .isEmpty());
    }

    private static void awaitReason(String lead, String reason) {
        Await.until(
                "the lead waits for " + reason,
                () -> !rows(
                                "case_dispatch",
                                "case_id = '" + lead + "' AND manager IS NULL AND reason = '" + reason + "'")
                        .isEmpty());
    }

    private static List<String> rows(String table, String condition) {
        return TestDatabase.list("SELECT 1 FROM " + table + " WHERE " + condition);
    }
}
