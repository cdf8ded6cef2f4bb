package org.crediteasyloan.kit.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.lead.LeadTaken;
import org.crediteasyloan.kit.probe.Effects;
import org.crediteasyloan.kit.probe.Poison;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLetterTest {

    private static final String LETTERS = "/probe/dead-letters";
    private static final TestToken OPERATOR =
            TestTokens.person("chen.jing", "OPS-PLATFORM", "OPERATOR", "platform-operator");

    @Inject
    Poison poison;

    @Inject
    Effects effects;

    @Inject
    ObjectMapper mapper;

    private final UUID lead = UUID.randomUUID();

    @AfterEach
    void makeHarmless() {
        poison.spare();
    }

    @ConfigProperty(name = "mp.messaging.incoming.events.failure-strategy")
    String failureStrategy;

    @Test
    void theConsumerPutsNothingAsideWhileTheServiceEnds() {
        assertThat(failureStrategy).isEqualTo(DeadLetterUnlessEnding.STRATEGY);
    }

    @Test
    void aPoisonousMessageIsListedWithItsReasonAndWithoutItsContent() throws Exception {
        CloudEvent event = poisonous();

        Map<String, Object> letter = awaitLetter(event);

        assertThat(letter)
                .containsEntry("eventType", "lead-taken.v1")
                .containsEntry("topic", "lead.events.v1")
                .containsEntry("status", "OPEN")
                .containsEntry("failure", "IllegalStateException")
                .containsEntry("reason", "poison");
        assertThat(letter.toString()).doesNotContain("BANK-POISON");
    }

    @Test
    void aMessageThatIsNoJsonIsListedWithoutTheWordsOfTheParser() {
        CloudEvent event = CloudEvent.of("lead-taken.v1", lead.toString(), "{\"nameZh\": \"某人\" 13800000000");
        publish(event);

        Map<String, Object> letter = awaitLetter(event);

        assertThat(letter).containsEntry("failure", "JsonParseException").doesNotContainKey("reason");
    }

    @Test
    void afterTheCauseIsMendedAReplayTakesEffect() throws Exception {
        String id = idOf(awaitLetter(poisonous()));
        poison.spare();

        Response answer = replay(id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("REPLAYED");
        assertThat(answer.jsonPath().getString("closedBy")).isEqualTo("chen.jing");
        assertThat(effects.count(lead.toString())).isEqualTo(1);
    }

    @Test
    void whatIsStillPoisonousStaysOpen() throws Exception {
        String id = idOf(awaitLetter(poisonous()));

        Response answer = replay(id);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("replay-failed");
        assertThat(letter(id)).containsEntry("status", "OPEN");
        assertThat(effects.count(lead.toString())).isZero();
    }

    @Test
    void aSecondReplayIsRefusedAndTheEventTookEffectOnce() throws Exception {
        String id = idOf(awaitLetter(poisonous()));
        poison.spare();
        replay(id);

        Response second = replay(id);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("dead-letter-not-open");
        assertThat(effects.count(lead.toString())).isEqualTo(1);
    }

    @Test
    void theSameEventSentAgainAndThenReplayedTakesEffectOnce() throws Exception {
        CloudEvent event = poisonous();
        String id = idOf(awaitLetter(event));
        poison.spare();
        publish(event);
        Await.until("the event to be handled", () -> effects.count(lead.toString()) == 1);

        Response answer = replay(id);

        assertThat(answer.jsonPath().getString("status")).isEqualTo("REPLAYED");
        assertThat(effects.count(lead.toString())).isEqualTo(1);
    }

    @Test
    void aStateIsNotReplayedAfterItsRemovalAndABadOneWithoutFails() {
        CloudEvent removed = unusableState();
        CloudEvent last = unusableState();
        String idOfRemoved = idOf(awaitLetter(removed));
        publish("mandate.state.v1", CloudEvent.tombstone("mandate-state.v1", removed.key()));

        assertThat(replay(idOfRemoved).jsonPath().getString("code")).isEqualTo("dead-letter-superseded");
        assertThat(letter(idOfRemoved)).containsEntry("status", "OPEN");
        assertThat(replay(idOf(awaitLetter(last))).jsonPath().getString("code")).isEqualTo("replay-failed");
    }

    @Test
    void aDiscardedLetterKeepsItsReasonAndIsNeverReplayed() throws Exception {
        String id = idOf(awaitLetter(poisonous()));
        poison.spare();

        Response answer = operator()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Sent by a test system"))
                .post(LETTERS + "/" + id + "/discard");

        assertThat(answer.jsonPath().getString("closingReason")).isEqualTo("Sent by a test system");
        assertThat(replay(id).statusCode()).isEqualTo(409);
        assertThat(effects.count(lead.toString())).isZero();
    }

    @Test
    void onlyThePlatformsOperatorSeesLetters() {
        TestToken bank = TestTokens.person("li.na", "BANK-HNRCB", "BANK", "platform-operator");
        TestToken otherDuty = TestTokens.person("chen.jing", "OPS-PLATFORM", "OPERATOR", "participant-maker");

        for (TestToken token : new TestToken[] {bank, otherDuty}) {
            int status = given().auth().oauth2(token.bearer()).get(LETTERS).statusCode();

            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void anUnknownLetterIsNotFound() {
        assertThat(replay(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    }

    private CloudEvent poisonous() throws Exception {
        poison.arm(lead.toString());
        CloudEvent event = CloudEvent.of(
                "lead-taken.v1",
                lead.toString(),
                mapper.writeValueAsString(
                        new LeadTaken(lead, UUID.randomUUID(), new ParticipantCode("BANK-POISON"), Instant.now())));
        publish(event);
        return event;
    }

    /** A mandate without any of what it has to say. */
    private static CloudEvent unusableState() {
        CloudEvent event = CloudEvent.of("mandate-state.v1", UUID.randomUUID().toString(), "{}");
        publish("mandate.state.v1", event);
        return event;
    }

    private static void publish(CloudEvent event) {
        publish("lead.events.v1", event);
    }

    private static void publish(String topic, CloudEvent event) {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(topic, event);
        }
    }

    private Map<String, Object> awaitLetter(CloudEvent event) {
        Await.until(
                "the dead letter of " + event.id(),
                () -> find("eventId", event.id().toString()) != null);
        return find("eventId", event.id().toString());
    }

    private static Map<String, Object> letter(String id) {
        return find("id", id);
    }

    private static Map<String, Object> find(String field, String value) {
        return given().auth()
                .oauth2(OPERATOR.bearer())
                .get(LETTERS + "?limit=200")
                .path("items.find { it." + field + " == '" + value + "' }");
    }

    private static String idOf(Map<String, Object> letter) {
        return String.valueOf(letter.get("id"));
    }

    private static Response replay(String id) {
        return operator().post(LETTERS + "/" + id + "/replay");
    }

    private static RequestSpecification operator() {
        return given().auth()
                .oauth2(OPERATOR.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
