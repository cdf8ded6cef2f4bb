package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.licence;
import static org.crediteasyloan.directory.Institutions.reach;
import static org.crediteasyloan.directory.Institutions.regulator;
import static org.crediteasyloan.directory.Institutions.with;
import static org.crediteasyloan.directory.Institutions.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipantResourceTest {

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);

    @Test
    void aProposalIsKnownToNobodyButTheOperator() throws Exception {
        MAKER.post("/participants", bank(code))
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("kind", equalTo("BANK"))
                .body("version", equalTo(1))
                .body("licence.inForce", equalTo(true))
                .body("file.documentReferences", contains("申请书-" + code));

        Caller.ofBank().get(path).statusCode(404);
        Caller.ofBank().get("/participants").body("code", not(hasItem(code)));
        APPROVER.get(path).statusCode(200).body("file.proposedBy", equalTo("chen.jing"));
        assertThat(states()).isEmpty();
    }

    @Test
    void whatIsToldOfAnInstitutionIsKnownToEverybodyAndItsFileIsNot() throws Exception {
        String regulator = Institutions.newCode("REG");
        Institutions.inSandbox(regulator(regulator, reach(List.of("469002", "469005"), List.of("A", "C"))));

        Caller.ofBank()
                .get(Institutions.path(regulator))
                .statusCode(200)
                .body("kind", equalTo("REGULATOR"))
                .body("status", equalTo("SANDBOX"))
                .body("reach.regionCodes", contains("469002", "469005"))
                .body("reach.industrySections", contains("A", "C"))
                .body("file", nullValue());
        Caller.ofBank().get("/participants").body("code", hasItem(regulator));
        assertThat(events.statesOf(regulator, ParticipantState.class))
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.status()).isEqualTo(ParticipantState.Status.SANDBOX);
                    assertThat(state.institutionType()).isEqualTo("SECTOR_REGULATOR");
                    assertThat(state.reach()).isNotNull();
                    assertThat(state.licence()).isNull();
                });
    }

    @Test
    void aRegulatorThatReachesNobodyIsRefusedWithEveryError() {
        String regulator = Institutions.newCode("REG");

        MAKER.post("/participants", without(regulator(regulator, reach(List.of(), List.of())), "reach"))
                .statusCode(422)
                .body("errors.code", contains("reach-needed"));
        MAKER.post("/participants", regulator(regulator, reach(List.of(), List.of())))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("reach-without-region", "reach-without-industry"));
        MAKER.post(
                        "/participants",
                        regulator(
                                regulator,
                                with(
                                        reach(List.of("469002", "469002"), List.of("A04", "C", "C")),
                                        "everyIndustry",
                                        true)))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/reach/regionCodes/1 region-repeated",
                                "/reach/industrySections reach-contradicts-itself",
                                "/reach/industrySections/0 not-a-section",
                                "/reach/industrySections/2 section-repeated"));
    }

    @Test
    void everythingWrongWithAnInstitutionIsToldAtOnce() {
        MAKER.post("/participants", without(bank(code), "licence"))
                .statusCode(422)
                .body("errors.code", contains("licence-needed"));
        MAKER.post(
                        "/participants",
                        with(
                                with(bank(code), "licence", licence("2026-01-01", "1066-12-31", "VALID")),
                                "reach",
                                reach(List.of("460000"), List.of("A"))))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/licence/validUntil date-out-of-range",
                                "/licence/validUntil validity-reversed",
                                "/reach reach-not-allowed"));
        MAKER.post("/participants", with(bank(code), "institutionType", "CLUB"))
                .statusCode(422)
                .body("errors.code", contains("institution-type-unknown"));
    }

    @Test
    void everyWrongFieldIsTold() {
        MAKER.post("/participants", Map.of("code", code, "nameZh", " ", "nameEn", "x".repeat(201)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/institutionType", "/nameZh", "/nameEn", "/regionCode", "/documentReferences"));
        MAKER.post("/participants", with(bank(code), "regionCode", "46"))
                .statusCode(422)
                .body("errors.code", hasItem("region-code-malformed"));
        MAKER.post("/participants", with(bank(code), "code", "small letters"))
                .statusCode(422)
                .body("errors.code", hasItem("participant-code-malformed"));
        MAKER.post("/participants", with(bank(code), "motto", "先到先得"))
                .statusCode(422)
                .body("errors.code", hasItem("unknown-field"));
        MAKER.post("/participants", "[").statusCode(400);
    }

    @Test
    void aCodeIsGivenOnce() {
        MAKER.post("/participants", bank(code)).statusCode(201);

        MAKER.post("/participants", bank(code)).statusCode(409).body("code", equalTo("participant-exists"));
    }

    @Test
    void ofManyProposalsAtTheSameMomentOneIsTaken() throws Exception {
        Callable<Integer> propose =
                () -> MAKER.post("/participants", bank(code)).extract().statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers = threads.invokeAll(List.of(propose, propose, propose, propose)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void theSameRequestTwiceGivesTheFirstAnswerAgain() throws Exception {
        String proposing = UUID.randomUUID().toString();
        MAKER.postWith(proposing, "/participants", bank(code)).statusCode(201);
        MAKER.postWith(proposing, "/participants", bank(code)).statusCode(201).body("version", equalTo(1));
        MAKER.post(path + "/review").statusCode(200);
        String approving = UUID.randomUUID().toString();
        APPROVER.postWith(approving, path + "/approval", "").statusCode(200);

        APPROVER.postWith(approving, path + "/approval", "").statusCode(200).body("version", equalTo(3));

        assertThat(states()).hasSize(1);
        MAKER.postWith(proposing, "/participants", with(bank(code), "nameEn", "Another"))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void dutyAndKindOfParticipantAreBothNeeded() {
        Institutions.reviewed(bank(code));

        MAKER.post(path + "/approval").statusCode(403).body("code", equalTo("forbidden"));
        APPROVER.post("/participants", bank(code)).statusCode(403);
        Caller.ofBank("participant-maker", "participant-approver")
                .post(path + "/approval")
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
        new Caller(APPROVER.token().expired()).get(path).statusCode(401);
        RestAssured.given().get("/participant-directory/v1/participants").then().statusCode(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        APPROVER.get(path).statusCode(404).body("code", equalTo("not-found"));
        APPROVER.post(path + "/approval").statusCode(404);
        APPROVER.get("/participants/small letters").statusCode(404);
    }

    @Test
    void theTablesSayWhatThereIsAndWhy() {
        Caller.ofBank()
                .get("/institution-types")
                .statusCode(200)
                .body("find { it.code == 'PAWNSHOP' }.kind", equalTo("LOCAL_FINANCE"))
                .body("find { it.code == 'PAWNSHOP' }.licenceBasisZh", equalTo("典当管理办法"));
        Caller.ofBank()
                .get("/standing-reasons")
                .statusCode(200)
                .body("find { it.code == 'LICENCE_NOT_VALID' }.suspends", equalTo(true));
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }
}
