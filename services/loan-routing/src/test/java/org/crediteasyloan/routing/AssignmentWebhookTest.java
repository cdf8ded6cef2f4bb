package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.MACHINE;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.ROOT;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.kit.test.webhook.ReceivedCall;
import org.crediteasyloan.kit.test.webhook.WebhookReceiver;
import org.crediteasyloan.kit.webhook.WebhookTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's own system hears of an application and pulls it. */
@QuarkusTest
class AssignmentWebhookTest {

    private static final TestToken OTHER_MACHINE =
            TestTokens.machine("hnbank-core", "BANK-HNBANK", "BANK", "lead-reader");

    @Inject
    World world;

    @Inject
    WebhookTimer timer;

    private WebhookReceiver receiver;
    private WebhookReceiver otherReceiver;

    @BeforeEach
    void open() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
        TestDatabase.execute("DELETE FROM webhook_subscription");
        receiver = WebhookReceiver.open(timer::wake);
        otherReceiver = WebhookReceiver.open(timer::wake);
    }

    @AfterEach
    void close() {
        receiver.close();
        otherReceiver.close();
        TestDatabase.execute("DELETE FROM webhook_subscription");
    }

    @Test
    void aBankHearsOfAnApplicationAndPullsItFromWhereTheCallSays() {
        String secret = subscribed(MACHINE, receiver);
        UUID borrower = world.borrower();
        String applicationId = applied(borrower, world.product(World.HNRCB, null));

        timer.wake();

        ReceivedCall call = receiver.await(1).getFirst();
        assertThat(call.isSignedWith(secret)).isTrue();
        assertThat(call.json().at("/type").asText()).isEqualTo("assignment.changed");
        assertThat(call.itemId()).isEqualTo(applicationId);
        assertThat(call.body()).doesNotContain(borrower.toString());
        assertThat(page(MACHINE, call.json().at("/data/after").asText(), 1).getString("items[0].applicationId"))
                .isEqualTo(applicationId);
    }

    @Test
    void aBankHearsOfWhatItGetsAndLosesAndNoOtherBankHearsOfIt() {
        subscribed(MACHINE, receiver);
        subscribed(OTHER_MACHINE, otherReceiver);
        String own = applied(world.borrower(), world.product(World.HNRCB, null));
        String others = applied(world.borrower(), world.product(World.HNBANK, null));
        timer.wake();
        receiver.await(1);
        otherReceiver.await(1);
        awaitNothingToTell();

        post(
                        as(OFFICER),
                        "applications/" + own + "/refusal",
                        Map.of("reasonCode", "PURPOSE_NOT_ELIGIBLE", "repairable", false))
                .then()
                .statusCode(200);
        timer.wake();

        receiver.await(2);
        awaitNothingToTell();
        assertThat(told(receiver)).containsExactly(own, own);
        assertThat(told(otherReceiver)).containsExactly(others);
    }

    /** From the feed's end on, so that applications of other tests are told to nobody here. */
    private static String subscribed(TestToken machine, WebhookReceiver receiver) {
        return post(as(machine), "webhook-subscription", Map.of("url", receiver.url(), "after", end(machine)))
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private static void awaitNothingToTell() {
        Await.until(
                "all calls to be taken",
                () -> TestDatabase.list(
                                "SELECT id FROM webhook_subscription WHERE telling_tx IS NOT NULL OR lease IS NOT NULL")
                        .isEmpty());
    }

    private static List<String> told(WebhookReceiver receiver) {
        return receiver.calls().stream().map(ReceivedCall::itemId).toList();
    }

    private static String end(TestToken machine) {
        String cursor = "";
        while (true) {
            JsonPath page = page(machine, cursor, 200);
            cursor = page.getString("next");
            if (page.getList("items").isEmpty()) {
                return cursor;
            }
        }
    }

    private static JsonPath page(TestToken machine, String after, int limit) {
        return as(machine)
                .queryParam("limit", limit)
                .queryParam("after", after)
                .get(ROOT + "assignments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
