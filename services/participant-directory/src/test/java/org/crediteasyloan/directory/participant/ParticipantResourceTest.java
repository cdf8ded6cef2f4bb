package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.PublishedEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipantResourceTest {

    private static final Caller MAKER = Caller.operator("chen.jing", "participant-maker");
    private static final Caller APPROVER = Caller.operator("wang.wei", "participant-approver");
    private static final Caller BOTH = Caller.operator("zhao.min", "participant-maker", "participant-approver");

    @Inject
    PublishedEvents events;

    private final String code = "BANK-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String path = "/participants/" + code;

    @Test
    void whatOnePersonProposesAnotherApproves() throws Exception {
        MAKER.post("/participants", proposal())
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("version", equalTo(1));
        assertThat(states()).isEmpty();

        APPROVER.post(path + "/approval")
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("version", equalTo(2));

        assertThat(states()).singleElement().satisfies(state -> {
            assertThat(state.participantCode().value()).isEqualTo(code);
            assertThat(state.version()).isEqualTo(2);
            assertThat(state.status()).isEqualTo(ParticipantState.Status.ACTIVE);
        });
        Caller.ofBank().get(path).statusCode(200).body("nameEn", equalTo("Test bank"));
        Caller.ofBank().get("/participants").statusCode(200).body("code", hasItem(code));
    }

    @Test
    void whoProposedDoesNotApprove() throws Exception {
        BOTH.post("/participants", proposal()).statusCode(201);

        BOTH.post(path + "/approval").statusCode(403).body("code", equalTo("same-person"));

        BOTH.get(path).body("status", equalTo("PROPOSED"));
        assertThat(states()).isEmpty();
    }

    @Test
    void aSuspendedParticipantComesBack() throws Exception {
        active();

        APPROVER.post(path + "/suspension").statusCode(200).body("status", equalTo("SUSPENDED"));
        APPROVER.post(path + "/resumption").statusCode(200).body("status", equalTo("ACTIVE"));

        assertThat(states())
                .extracting(ParticipantState::status)
                .containsExactly(
                        ParticipantState.Status.ACTIVE,
                        ParticipantState.Status.SUSPENDED,
                        ParticipantState.Status.ACTIVE);
        assertThat(states()).extracting(ParticipantState::version).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aMoveThatTheStatusDoesNotAllowIsRefused() {
        MAKER.post("/participants", proposal()).statusCode(201);
        APPROVER.post(path + "/suspension").statusCode(409).body("code", equalTo("participant-not-in-status"));
        APPROVER.post(path + "/resumption").statusCode(409);
        APPROVER.post(path + "/approval").statusCode(200);
        APPROVER.post(path + "/approval").statusCode(409);
        APPROVER.post(path + "/resumption").statusCode(409);
    }

    @Test
    void theOperatorDoesNotSuspendItself() {
        APPROVER.post("/participants/OPS-PLATFORM/suspension").statusCode(409).body("code", equalTo("own-suspension"));
    }

    @Test
    void aCodeIsGivenOnce() {
        MAKER.post("/participants", proposal()).statusCode(201);

        MAKER.post("/participants", proposal()).statusCode(409).body("code", equalTo("participant-exists"));
    }

    @Test
    void ofTwoProposalsAtTheSameMomentOneIsRefused() throws Exception {
        Callable<Integer> propose =
                () -> MAKER.post("/participants", proposal()).extract().statusCode();

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
        MAKER.postWith(proposing, "/participants", proposal()).statusCode(201);
        MAKER.postWith(proposing, "/participants", proposal()).statusCode(201).body("version", equalTo(1));
        String approving = UUID.randomUUID().toString();
        APPROVER.postWith(approving, path + "/approval", "").statusCode(200);

        APPROVER.postWith(approving, path + "/approval", "").statusCode(200).body("version", equalTo(2));

        assertThat(states()).hasSize(1);
        MAKER.postWith(proposing, "/participants", proposalWith("nameEn", "Another"))
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void dutyAndKindOfParticipantAreBothNeeded() {
        MAKER.post("/participants", proposal()).statusCode(201);

        MAKER.post(path + "/approval").statusCode(403).body("code", equalTo("forbidden"));
        APPROVER.post("/participants", proposal()).statusCode(403);
        Caller.ofBank("participant-maker", "participant-approver")
                .post(path + "/approval")
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
        new Caller(APPROVER.token().expired()).get(path).statusCode(401);
        RestAssured.given().get("/participant-directory/v1/participants").then().statusCode(401);
    }

    @Test
    void everyWrongFieldIsTold() {
        MAKER.post("/participants", Map.of("code", code, "nameZh", " ", "nameEn", "x".repeat(201)))
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/nameZh", "/nameEn", "/regionCode"));
        MAKER.post("/participants", proposalWith("regionCode", "46"))
                .statusCode(422)
                .body("errors.code", hasItem("region-code-malformed"));
        MAKER.post("/participants", proposalWith("code", "small letters"))
                .statusCode(422)
                .body("errors.code", hasItem("participant-code-malformed"));
        MAKER.post("/participants", proposalWith("kind", "CLUB")).statusCode(422);
        MAKER.post("/participants", proposalWith("motto", "先到先得"))
                .statusCode(422)
                .body("errors.code", hasItem("unknown-field"));
        MAKER.post("/participants", "[").statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        APPROVER.get(path).statusCode(404).body("code", equalTo("not-found"));
        APPROVER.post(path + "/approval").statusCode(404);
        APPROVER.get("/participants/small letters").statusCode(404);
    }

    private void active() {
        MAKER.post("/participants", proposal()).statusCode(201);
        APPROVER.post(path + "/approval").statusCode(200);
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }

    private Map<String, Object> proposal() {
        return Map.of("code", code, "kind", "BANK", "nameZh", "测试银行", "nameEn", "Test bank", "regionCode", "460000");
    }

    private Map<String, Object> proposalWith(String field, Object value) {
        Map<String, Object> proposal = new HashMap<>(proposal());
        proposal.put(field, value);
        return proposal;
    }
}
