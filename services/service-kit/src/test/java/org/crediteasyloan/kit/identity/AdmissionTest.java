package org.crediteasyloan.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.ProofKey;
import org.crediteasyloan.kit.test.tokens.TestProof;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class AdmissionTest {

    @TestHTTPResource("/probe/bank")
    URL bankUrl;

    @Inject
    Participants participants;

    @Inject
    ObjectMapper mapper;

    private final ProofKey key = ProofKey.generate();
    private final TestToken machine =
            TestTokens.machine("hnrcb-core", "BANK-HNRCB", "BANK").boundTo(key);

    @Test
    void aMachineIsTakenWithAProofOfItsKey() {
        given().filter(machine.sent()).get("/probe/bank?any=query").then().statusCode(200);
    }

    @Test
    void aMachinesTokenThatIsNotBoundIsRefused() {
        given().filter(machine.unbound().sent())
                .get("/probe/bank")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-not-bound"));
    }

    @Test
    void aBoundTokenIsNoBearerToken() {
        given().header("Authorization", "Bearer " + machine.bearer())
                .get("/probe/bank")
                .then()
                .statusCode(401)
                .body("code", equalTo("proof-missing"));
    }

    @Test
    void aTokenBoundToSomethingUnknownIsNoBearerToken() {
        TestToken person = TestTokens.person("li.na", "BANK-HNRCB", "BANK").with("cnf", Map.of("unknown", "anything"));

        given().filter(person.sent()).get("/probe/bank").then().statusCode(401).body("code", equalTo("proof-missing"));
    }

    @Test
    void aProofIsGoodForOneRequest() {
        String token = machine.bearer();
        String proof = proofFor(token).text();
        withProof(token, proof).statusCode(200);

        withProof(token, proof).statusCode(401).body("code", equalTo("proof-replayed"));
    }

    /** With the table emptied the proof is new again: no instance remembers anything that the others do not know. */
    @Test
    void whatWasSeenIsKeptWhereEveryInstanceLooks() {
        String token = machine.bearer();
        String proof = proofFor(token).text();
        withProof(token, proof).statusCode(200);

        TestDatabase.execute("DELETE FROM seen_proof");

        withProof(token, proof).statusCode(200);
        withProof(token, proof).statusCode(401);
    }

    @Test
    void ofManyRequestsWithOneProofAtOnceOneIsTaken() throws Exception {
        String token = machine.bearer();
        String proof = proofFor(token).text();
        List<Callable<Integer>> requests = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        any -> () -> withProof(token, proof).extract().statusCode())
                .toList();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long taken = 0;
            for (var answer : callers.invokeAll(requests)) {
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void aProofHasAnAgeWindow() {
        String token = machine.bearer();
        Instant now = Instant.now();

        withProof(token, madeAt(token, now.minusSeconds(55))).statusCode(200);
        withProof(token, madeAt(token, now.plusSeconds(3))).statusCode(200);
        withProof(token, madeAt(token, now.minusSeconds(62))).statusCode(401).body("code", equalTo("proof-not-fresh"));
        withProof(token, madeAt(token, now.plusSeconds(30))).statusCode(401).body("code", equalTo("proof-not-fresh"));
    }

    @Test
    void twoKeysMayChooseTheSameProofId() {
        String id = UUID.randomUUID().toString();
        ProofKey otherKey = ProofKey.generate();
        String otherToken = machine.boundTo(otherKey).bearer();
        String token = machine.bearer();
        withProof(token, proofFor(token).with("jti", id).text()).statusCode(200);

        withProof(
                        otherToken,
                        TestProof.of(otherKey, "GET", bankUrl.toString(), otherToken)
                                .with("jti", id)
                                .text())
                .statusCode(200);
    }

    @Test
    void theIssuersNewKeysAreTrustedWithoutARestart() {
        for (int rotation = 0; rotation < 2; rotation++) {
            TestToken person = TestTokens.person("li.na", "BANK-HNRCB", "BANK").afterRotation();
            TestToken itsMachine = machine.afterRotation();

            for (TestToken token : List.of(person, itsMachine)) {
                Await.until(
                        "a token signed by the new key is taken",
                        () -> given().filter(token.sent()).get("/probe/bank").statusCode() == 200);
            }
        }
        given().filter(machine.sent()).get("/probe/bank").then().statusCode(200);
    }

    @Test
    void aPersonMayBindItsTokenToo() {
        TestToken person = TestTokens.person("li.na", "BANK-HNRCB", "BANK").boundTo(key);

        given().filter(person.sent()).get("/probe/bank").then().statusCode(200);
    }

    @Test
    void aStepOfATwoPersonActTakesAPersonOnly() {
        TestToken person = TestTokens.person("li.na", "BANK-HNRCB", "BANK");

        keyed(person).post("/probe/approval").then().statusCode(200);
        keyed(machine).post("/probe/approval").then().statusCode(403).body("code", equalTo("person-needed"));
    }

    @Test
    void aTokenThatDoesNotSayWhatItsSubjectIsIsRefused() {
        TestToken person = TestTokens.person("li.na", "BANK-HNRCB", "BANK");

        for (TestToken token : List.of(person.without("subject_kind"), person.with("subject_kind", "ROBOT"))) {
            given().filter(token.sent()).get("/probe/bank").then().statusCode(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, participant-suspended",
        "SANDBOX, participant-in-sandbox",
        "LEFT, participant-left",
    })
    void anInstitutionIsRefusedOnEveryOperationAsSoonAsTheCopySaysSo(ParticipantState.Status status, String refusal)
            throws Exception {
        ParticipantCode code = newCode();
        TestToken person = TestTokens.person("li.na", code.value(), "BANK", "list-approver");
        TestToken itsMachine = TestTokens.machine("core", code.value(), "BANK", "list-approver");
        List<Function<TestToken, Response>> operations = List.of(
                token -> given().filter(token.sent()).get("/probe/bank"),
                token -> given().filter(token.sent()).get("/probe/borrower"),
                token -> given().filter(token.sent()).get("/probe/approvers"),
                token -> given().filter(token.sent()).get("/probe/cursor"),
                token -> given().filter(token.sent()).get("/probe/numbers"),
                token -> given().filter(token.sent()).get("/probe/numbers/7"),
                token -> given().filter(token.sent()).get("/probe/broken"),
                token -> keyed(token).post("/probe/approval"),
                token -> keyed(token)
                        .contentType(ContentType.JSON)
                        .body("{\"label\":\"a\",\"amountFen\":1}")
                        .post("/probe/orders"));
        for (var operation : operations) {
            assertThat(operation.apply(person).asString()).doesNotContain(refusal);
        }

        tell(code, status);

        for (var operation : operations) {
            for (TestToken token : List.of(person, itsMachine)) {
                operation.apply(token).then().statusCode(403).body("code", equalTo(refusal));
            }
        }
    }

    /** Whatever a copy says of it: it never becomes more than it is. */
    @ParameterizedTest
    @EnumSource(
            value = ParticipantState.Status.class,
            names = {"SANDBOX", "ACTIVE", "LEAVING"})
    void aSandboxBankIsLetInWhereTheOperationSaysSoAlsoBeforeItWasHeardOf(ParticipantState.Status status)
            throws Exception {
        ParticipantCode code = newSandboxCode();
        TestToken bank = TestTokens.machine("core", code.value(), "BANK");

        for (int look = 0; look < 2; look++) {
            given().filter(bank.sent()).get("/probe/sandbox").then().statusCode(200);
            given().filter(bank.sent())
                    .get("/probe/bank")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("participant-in-sandbox"));
            tell(code, status);
        }
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, participant-suspended", "LEFT, participant-left"})
    void aSandboxBankThatIsSuspendedOrHasEndedIsLetInNowhere(ParticipantState.Status status, String refusal)
            throws Exception {
        ParticipantCode code = newSandboxCode();
        tell(code, status);

        given().filter(TestTokens.machine("core", code.value(), "BANK").sent())
                .get("/probe/sandbox")
                .then()
                .statusCode(403)
                .body("code", equalTo(refusal));
    }

    @Test
    void anInstitutionInItsSandboxIsNoSandboxBank() throws Exception {
        ParticipantCode code = newCode();
        tell(code, ParticipantState.Status.SANDBOX);

        given().filter(TestTokens.machine("core", code.value(), "BANK").sent())
                .get("/probe/sandbox")
                .then()
                .statusCode(403)
                .body("code", equalTo("participant-in-sandbox"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipantState.Status.class,
            names = {"ACTIVE", "LEAVING"})
    void whoWorksIsLetIn(ParticipantState.Status status) throws Exception {
        ParticipantCode code = newCode();
        tell(code, status);

        given().filter(TestTokens.person("li.na", code.value(), "BANK").sent())
                .get("/probe/bank")
                .then()
                .statusCode(200);
    }

    private static ParticipantCode newSandboxCode() {
        return new ParticipantCode(ParticipantCode.SANDBOX_PREFIX
                + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
    }

    private static ParticipantCode newCode() {
        return new ParticipantCode(
                "BANK-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
    }

    private void tell(ParticipantCode code, ParticipantState.Status status) throws Exception {
        ParticipantState state = new ParticipantState(
                code,
                2,
                ParticipantKind.BANK,
                "COMMERCIAL_BANK",
                "测试银行",
                "Test bank",
                new RegionCode("460000"),
                status);
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(
                    "participant.state.v1",
                    CloudEvent.of("participant-state.v1", code.value(), mapper.writeValueAsString(state)));
        }
        Await.until(
                "the copy of " + code,
                () -> Acting.as(
                        DatabaseRole.REQUESTS, () -> participants.find(code).isPresent()));
    }

    private TestProof proofFor(String token) {
        return TestProof.of(key, "GET", bankUrl.toString(), token);
    }

    private String madeAt(String token, Instant moment) {
        return proofFor(token).with("iat", moment.getEpochSecond()).text();
    }

    private ValidatableResponse withProof(String token, String proof) {
        return given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .get(bankUrl.toString())
                .then();
    }

    private static RequestSpecification keyed(TestToken token) {
        return given().filter(token.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
