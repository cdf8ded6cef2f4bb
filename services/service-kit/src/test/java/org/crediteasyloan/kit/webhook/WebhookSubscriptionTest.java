package org.crediteasyloan.kit.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.kit.test.webhook.ReceivedCall;
import org.crediteasyloan.kit.test.webhook.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an institution does with its webhook, and what nobody does with another's. */
@QuarkusTest
class WebhookSubscriptionTest {

    private final Subscriber bank = Subscriber.bank("BANK-HOOK-ONE");
    private final Subscriber otherBank = Subscriber.bank("BANK-HOOK-TWO");
    private WebhookReceiver receiver;

    @BeforeEach
    void open() {
        Subscriber.forgetAll();
        receiver = WebhookReceiver.open(() -> {});
    }

    @AfterEach
    void close() {
        receiver.close();
        Subscriber.forgetAll();
    }

    @Test
    void theSecretIsShownOnceAndLiesSealed() {
        String secret = bank.subscribed(receiver.url());

        Response shown = bank.get();

        shown.then().statusCode(200).body("status", equalTo("ACTIVE")).body("url", equalTo(receiver.url()));
        assertThat(secret).startsWith("whsec_");
        assertThat(shown.asString()).doesNotContain(secret);
        assertThat(bank.column("secret")).startsWith("sealed:");
    }

    @Test
    void theSameRequestTwiceIsOneSubscriptionWithOneSecret() {
        String key = UUID.randomUUID().toString();
        String secret = bank.subscribe(receiver.url(), key)
                .then()
                .statusCode(201)
                .extract()
                .path("secret");

        Response again = bank.subscribe(receiver.url(), key);

        again.then().statusCode(201).body("secret", equalTo(secret));
    }

    @Test
    void anInstitutionHasOneSubscription() {
        bank.subscribed(receiver.url());

        Response second = bank.subscribe(receiver.url());

        second.then().statusCode(409).body("code", equalTo("webhook-subscribed-already"));
    }

    @Test
    void whoeverUnsubscribesCanBeginAnewWhereItStopped() {
        String cursor = new Position(7, 9).toCursor();
        bank.subscribe(Map.of("url", receiver.url(), "after", cursor)).then().statusCode(201);

        Response ended = bank.unsubscribe();

        ended.then().statusCode(200).body("after", equalTo(cursor));
        bank.get().then().statusCode(404);
        bank.subscribe(Map.of("url", receiver.url(), "after", cursor)).then().statusCode(201);
        assertThat(TestDatabase.list(
                        "SELECT kind FROM audit_entry WHERE action = 'DELETE /probe/webhook-subscription'"))
                .contains("CHANGE");
    }

    @Test
    void nobodySeesOrMovesTheWebhookOfAnother() {
        bank.subscribed(receiver.url());
        String before = row();

        for (String act : new String[] {"pause", "resume", "secret", "test"}) {
            otherBank.post(act).then().statusCode(404);
        }
        otherBank.replay(Map.of()).then().statusCode(404);
        otherBank.get().then().statusCode(404);
        otherBank.unsubscribe().then().statusCode(404);

        assertThat(row()).isEqualTo(before);
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void whoReadsNoFeedSubscribesToNone() {
        Response answer = given().filter(TestTokens.person("maker", "REG-ONE", "REGULATOR", "lead-reader")
                        .sent())
                .get("/probe/webhook-subscription");

        answer.then().statusCode(403).body("code", equalTo("wrong-participant-kind"));
    }

    @Test
    void allThatIsWrongWithAUrlIsSaidAtOnce() {
        Response refused = bank.subscribe("http://user:word@10.1.2.3/" + "x".repeat(500) + "#part");

        refused.then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("too-long", "user-info", "fragment", "https-needed", "address-not-allowed"))
                .body("errors.pointer.unique()", equalTo(List.of("/url")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3/",
                "https://172.31.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[ff02::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/"
            })
    void noAddressOutsideOfTheOpenInternetIsCalled(String url) {
        bank.subscribe(url).then().statusCode(422).body("errors.code", equalTo(List.of("address-not-allowed")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks",
                "/hooks",
                "https://",
                "https:///x",
                "https://a b/",
                "https://host:0/",
                "https://host:70000/",
                "mailto:a@b.cn"
            })
    void whatIsNoUrlIsRefused(String text) {
        bank.subscribe(text).then().statusCode(422).body("errors.code", equalTo(List.of("not-a-url")));
    }

    @Test
    void aHostNobodyKnowsIsRefused() {
        bank.subscribe("https://nowhere.invalid/hooks")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("host-unknown")));
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        bank.subscribe(Map.of("url", receiver.url(), "after", "nonsense"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void aTestCallsAtOnceAndTellsWhatTheReceiverAnswered() {
        String secret = bank.subscribed(receiver.url());
        receiver.answer(418);

        Response answer = bank.post("test");

        answer.then()
                .statusCode(200)
                .body("taken", equalTo(false))
                .body("status", equalTo(418))
                .body("failure", equalTo("REFUSED"));
        ReceivedCall call = receiver.calls().getFirst();
        assertThat(call.json().at("/type").asText()).isEqualTo("webhook.test");
        assertThat(call.id()).isEqualTo(answer.path("webhookId"));
        assertThat(call.isSignedWith(secret)).isTrue();
    }

    @Test
    void aTestAskedForTwiceCallsWithTheSameIdAndIsAnsweredAsTheFirstTime() {
        bank.subscribed(receiver.url());
        String key = UUID.randomUUID().toString();
        String first = bank.post("test", key).then().statusCode(200).extract().asString();
        receiver.answer(500);

        Response second = bank.post("test", key);

        assertThat(second.asString()).isEqualTo(first);
        assertThat(receiver.calls()).extracting(ReceivedCall::id).containsOnly((String) second.path("webhookId"));
    }

    @Test
    void pauseAndResumeAreRefusedWhereThereIsNothingToDo() {
        bank.subscribed(receiver.url());

        bank.post("resume").then().statusCode(409).body("code", equalTo("webhook-active-already"));
        bank.post("pause").then().statusCode(200).body("status", equalTo("PAUSED"));
        bank.post("pause").then().statusCode(409).body("code", equalTo("webhook-not-active"));
        bank.post("resume").then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    private static String row() {
        return TestDatabase.list("SELECT w::text FROM webhook_subscription w").toString();
    }
}
