package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.follow;
import static org.crediteasyloan.routing.Actors.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Reach;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Standing;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Level;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Status;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Unit;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application that comes to a bank is handed to one of its account managers, and over when that one leaves. */
@QuarkusTest
class DispatchTest {

    private static final String QIONGHAI = "469002";
    private static final String WANNING = "469006";
    private static final String HAINAN = "460000";

    @Inject
    World world;

    private final ParticipantCode bank =
            new ParticipantCode("BANK-D" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
    private UUID borrower;
    private String product;

    @BeforeEach
    void aBankWithABranchInQionghai() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
        SampleTables.arrive("regions");
        world.publish(new ParticipantUnitsState(
                bank,
                1,
                List.of(
                        new Unit("HQ", null, Level.HEAD_OFFICE, "总行", "HQ", new RegionCode(HAINAN), Status.OPEN),
                        new Unit("QH", "HQ", Level.BRANCH, "琼海", "QH", new RegionCode(QIONGHAI), Status.OPEN))));
        world.awaitOne("the units", "SELECT count(*) FROM unit_copy WHERE participant_code = '" + bank + "'");
        borrower = world.borrower();
        world.consent(borrower, bank);
        product = world.product(bank, null);
    }

    @AfterEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void anApplicationIsHandedToTheManagerOfTheRegionAndTheBorrowerLearnsThatOneHoldsIt() {
        ParticipantStaffState inQionghai = manager("li.wenjing", "QH", QIONGHAI, null);
        manager("han.weidong", "HQ", HAINAN, null);

        String application = applied(borrower, product);

        awaitHolder(application, inQionghai);
        list("li.wenjing", "MINE").body("items.applicationId", contains(application));
        list("li.wenjing", "MINE")
                .body(
                        "items[0].application.dispatch.managerId",
                        equalTo(inQionghai.staffId().toString()));
        list("han.weidong", "MINE").body("items", empty());
        list("han.weidong", "MY_UNIT").body("items.applicationId", contains(application));
        list("han.weidong", "UNDISPATCHED").body("items", empty());
        follow(borrower, application)
                .body("bank", equalTo(bank.value()))
                .body("heldByAccountManager", equalTo(true))
                .body("dispatch", nullValue());
        accept("li.wenjing", application).statusCode(200).body("dispatch.unitCode", equalTo("QH"));
    }

    @Test
    void aBankWithoutAccountManagersGoesOnAsBefore() {
        String application = applied(borrower, product);

        follow(borrower, application).body("heldByAccountManager", equalTo(false));
        assertThat(TestDatabase.list(
                        "SELECT 1 FROM deadline WHERE kind = 'case-dispatch' AND subject_id = '" + application + "'"))
                .isEmpty();
        accept("anybody", application).statusCode(200);
    }

    @Test
    void whoIsForOtherProductsGetsItNotAndItWaitsInTheQueueOfTheUnit() {
        manager("li.wenjing", "QH", QIONGHAI, List.of("P-ANOTHER"));

        String application = applied(borrower, product);

        awaitReason(application, "NOBODY_FOR_BUSINESS");
        as(machine())
                .get(ROOT + "assignments?dispatch=UNDISPATCHED")
                .then()
                .body("items.applicationId", contains(application))
                .body("items[0].application.dispatch.unitCode", equalTo("QH"));
        follow(borrower, application).body("heldByAccountManager", equalTo(false));
    }

    @Test
    void whatWasThereBeforeTheFirstManagerIsHandedOutToo() {
        String application = applied(borrower, product);

        ParticipantStaffState first = manager("li.wenjing", "QH", QIONGHAI, null);

        awaitHolder(application, first);
    }

    @Test
    void whoLeavesIsOutAtOnceAndItsApplicationsAreWithTheSuccessor() {
        ParticipantStaffState leaver = manager("li.wenjing", "QH", QIONGHAI, null);
        ParticipantStaffState successor = manager("han.weidong", "HQ", HAINAN, null);
        String application = applied(borrower, product);
        awaitHolder(application, leaver);
        accept("li.wenjing", application).statusCode(200);

        changed(left(leaver, successor.staffId()));

        post(as(person("li.wenjing")), "applications/" + application + "/offers", Actors.offer())
                .then()
                .statusCode(403)
                .body("code", equalTo("person-not-in-office"));
        awaitHolder(application, successor);
        as(person("han.weidong"))
                .get(ROOT + "applications/" + application + "/dispatch/moves")
                .then()
                .statusCode(200)
                .body("reason", contains("NEAREST", "TO_SUCCESSOR"));
        post(as(person("han.weidong")), "applications/" + application + "/offers", Actors.offer())
                .then()
                .statusCode(201);
    }

    @Test
    void anApplicationThatGoesToTheNextBankIsHandedOutThereAndNoMoreHere() {
        ParticipantStaffState here = manager("li.wenjing", "QH", QIONGHAI, null);
        String application = applied(borrower, product, world.product(World.HNBANK, null));
        awaitHolder(application, here);

        post(
                        as(person("li.wenjing")),
                        "applications/" + application + "/refusal",
                        Map.of("reasonCode", "CREDIT_RECORD", "repairable", false))
                .then()
                .statusCode(200);

        Await.until(
                "nobody of the first bank holds it",
                () -> TestDatabase.list("SELECT 1 FROM case_dispatch WHERE case_id = '" + application + "'")
                        .isEmpty());
        follow(borrower, application).body("bank", equalTo("BANK-HNBANK")).body("heldByAccountManager", equalTo(false));
        as(person("li.wenjing"))
                .get(ROOT + "applications/" + application + "/dispatch/moves")
                .then()
                .statusCode(404);
    }

    @Test
    void aDispatcherHandsItOnAndAManagerGivesItBack() {
        ParticipantStaffState nearest = manager("li.wenjing", "QH", QIONGHAI, null);
        ParticipantStaffState other = manager("han.weidong", "HQ", HAINAN, null);
        enrolled("cai.zhenhua", "HQ", List.of(Duty.DISPATCHER), new Reach(regions(HAINAN), null, null, null), null);
        TestToken dispatcher = TestTokens.person("cai.zhenhua", bank.value(), "BANK", Duty.DISPATCHER);
        String application = applied(borrower, product);
        awaitHolder(application, nearest);
        String path = "applications/" + application + "/dispatch";

        post(as(dispatcher), path, Map.of("managerId", other.staffId(), "reason", "CONFLICT_OF_INTEREST"))
                .then()
                .statusCode(200)
                .body("managerId", equalTo(other.staffId().toString()));
        post(as(person("li.wenjing")), path + "/return", Map.of("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("code", equalTo("case-not-yours"));
        post(as(person("han.weidong")), path + "/return", Map.of("reason", "WORKLOAD"))
                .then()
                .statusCode(200)
                .body("managerId", nullValue())
                .body("since", notNullValue());

        as(dispatcher)
                .get(ROOT + "assignments?dispatch=UNDISPATCHED")
                .then()
                .body("items.applicationId", contains(application));
        as(dispatcher)
                .get(ROOT + path + "/moves")
                .then()
                .body("handReason", contains(null, "CONFLICT_OF_INTEREST", "WORKLOAD"));
    }

    @Test
    void aPersonActsWithinItsReachAlone() {
        manager("wang.wanning", "HQ", WANNING, null);
        manager("wu.products", "HQ", HAINAN, List.of("P-ANOTHER"));
        String application = applied(borrower, product);

        for (String subject : List.of("wang.wanning", "wu.products")) {
            as(person(subject)).get(ROOT + "applications/" + application).then().statusCode(404);
            accept(subject, application).statusCode(404);
            list(subject, null).body("items.applicationId", not(hasItem(application)));
        }
        accept("somebody.else", application).statusCode(403).body("code", equalTo("person-not-enrolled"));
        as(machine()).get(ROOT + "assignments").then().body("items.applicationId", hasItem(application));
    }

    @Test
    void anOfficerOfADepartmentDecidesWithinItsReachAlone() {
        ParticipantCode department = new ParticipantCode("DEPT-AGRICULTURE");
        String application = applied(borrower, world.product(World.HNRCB, world.scheme()));
        ParticipantStaffState elsewhere = changed(new ParticipantStaffState(
                UUID.randomUUID(),
                1,
                department,
                "zhou.wanning",
                "HQ",
                List.of(Duty.DEPARTMENT_APPROVER),
                new Reach(regions(WANNING), null, null, null),
                null,
                LocalDate.of(2025, 1, 1),
                null,
                Standing.ENROLLED,
                null,
                null));
        try {
            TestToken officer =
                    TestTokens.person("zhou.wanning", department.value(), "REGULATOR", "department-approver");

            as(officer)
                    .get(ROOT + "department-approvals?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.applicationId", not(hasItem(application)));
            post(as(officer), "applications/" + application + "/department-decision", Map.of("decision", "APPROVE"))
                    .then()
                    .statusCode(404);
        } finally {
            // Other tests let this department's people act by their tokens alone.
            TestDatabase.execute("DELETE FROM staff_copy WHERE staff_id = '" + elsewhere.staffId() + "'");
        }
    }

    private ParticipantStaffState manager(
            String subject, String unitCode, String region, @Nullable List<String> products) {
        return enrolled(
                subject, unitCode, List.of(Duty.CREDIT_OFFICER), new Reach(regions(region), products, null, null), 9);
    }

    private ParticipantStaffState enrolled(
            String subject, String unitCode, List<String> duties, Reach reach, @Nullable Integer maxOpenCases) {
        return changed(new ParticipantStaffState(
                UUID.randomUUID(),
                1,
                bank,
                subject,
                unitCode,
                duties,
                reach,
                maxOpenCases,
                LocalDate.of(2025, 1, 1),
                null,
                Standing.ENROLLED,
                null,
                null));
    }

    private static ParticipantStaffState left(ParticipantStaffState person, UUID successor) {
        return new ParticipantStaffState(
                person.staffId(),
                2,
                person.participantCode(),
                person.subject(),
                person.unitCode(),
                person.duties(),
                person.reach(),
                person.maxOpenCases(),
                person.validFrom(),
                null,
                Standing.LEFT,
                successor,
                null);
    }

    private ParticipantStaffState changed(ParticipantStaffState person) {
        world.publish(person);
        world.awaitOne(
                "the person " + person.subject(),
                "SELECT count(*) FROM staff_copy WHERE staff_id = '" + person.staffId() + "' AND version = "
                        + person.version());
        return person;
    }

    private ValidatableResponse list(String subject, @Nullable String dispatch) {
        return as(person(subject))
                .get(ROOT + "assignments" + (dispatch == null ? "" : "?dispatch=" + dispatch))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse accept(String subject, String application) {
        return post(as(person(subject)), "applications/" + application + "/acceptance")
                .then();
    }

    private TestToken person(String subject) {
        return TestTokens.person(subject, bank.value(), "BANK", Duty.CREDIT_OFFICER);
    }

    private TestToken machine() {
        return TestTokens.machine(bank.value(), bank.value(), "BANK", Duty.CREDIT_OFFICER);
    }

    private static List<RegionCode> regions(String region) {
        return List.of(new RegionCode(region));
    }

    private void awaitHolder(String application, ParticipantStaffState manager) {
        world.awaitOne(
                application + " is with " + manager.subject(),
                "SELECT count(*) FROM case_dispatch WHERE case_id = '" + application + "' AND manager = '"
                        + manager.staffId() + "'");
    }

    private void awaitReason(String application, String reason) {
        world.awaitOne(
                application + " waits for " + reason,
                "SELECT count(*) FROM case_dispatch WHERE case_id = '" + application
                        + "' AND manager IS NULL AND reason = '" + reason + "'");
    }
}
