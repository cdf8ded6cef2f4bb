package org.crediteasyloan.kit.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crediteasyloan.kit.probe.ProbeFeed;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestClock;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.webhook.ReceivedCall;
import org.crediteasyloan.kit.test.webhook.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receiver is told, in which order and how often, whatever fails. */
@QuarkusTest
class WebhookDeliveryTest {

    @Inject
    WebhookTimer timer;

    @Inject
    TellReceivers telling;

    @Inject
    CallReceiver receivers;

    @Inject
    WebhookConfig config;

    @Inject
    MeterRegistry meters;

    private final Subscriber bank = Subscriber.bank("BANK-HOOK-ONE");
    private final Subscriber otherBank = Subscriber.bank("BANK-HOOK-TWO");
    private WebhookReceiver receiver;
    private WebhookReceiver otherReceiver;

    @BeforeEach
    void open() {
        Subscriber.forgetAll();
        receiver = WebhookReceiver.open(timer::wake);
        otherReceiver = WebhookReceiver.open(timer::wake);
    }

    @AfterEach
    void close() {
        TestClock.reset();
        receiver.close();
        otherReceiver.close();
        Subscriber.forgetAll();
    }

    @Test
    void theFirstItemIsToldByASignedCallThatNamesItAndWhereToReadOn() {
        String secret = bank.subscribed(receiver.url());
        String before = bank.subscription().getString("after");
        bank.item(1);

        timer.wake();

        ReceivedCall call = receiver.await(1).getFirst();
        assertThat(call.isSignedWith(secret)).isTrue();
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(call.json().fieldNames()).toIterable().containsExactly("type", "timestamp", "sequence", "data");
        assertThat(call.json().at("/type").asText()).isEqualTo("probe.changed");
        assertThat(call.json().at("/data").fieldNames()).toIterable().containsExactly("id", "after");
        assertThat(call.itemId()).isEqualTo(ProbeFeed.idOf(1).toString());
        assertThat(call.json().at("/data/after").asText()).isEqualTo(before);
        assertThat(call.sequence()).isEqualTo(1);
    }

    @Test
    void noOneIsToldOfWhatAnotherReads() {
        bank.subscribed(receiver.url());
        otherBank.subscribed(otherReceiver.url());
        bank.item(1);
        otherBank.item(2);

        timer.wake();

        awaitTold(bank, 1);
        awaitTold(otherBank, 1);
        assertThat(items(receiver)).containsExactly(1);
        assertThat(items(otherReceiver)).containsExactly(2);
    }

    @Test
    void theOrderOfTheFeedIsKeptOverFailures() {
        bank.subscribed(receiver.url());
        receiver.answer(500);
        IntStream.rangeClosed(1, 5).forEach(bank::item);
        wakeAndAwaitFailures(1);
        TestClock.advance(Duration.ofSeconds(6));
        wakeAndAwaitFailures(2);
        receiver.answer(200);
        TestClock.advance(Duration.ofSeconds(31));

        timer.wake();

        awaitTold(bank, 5);
        assertThat(items(receiver)).containsExactly(1, 1, 1, 2, 3, 4, 5);
        assertThat(receiver.calls()).extracting(ReceivedCall::sequence).containsExactly(1L, 1L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aCallThatWasNotTakenIsMadeAgainWithItsIdAndBody() {
        String secret = bank.subscribed(receiver.url());
        receiver.answer(500);
        bank.item(1);
        wakeAndAwaitFailures(1);
        timer.wake();
        assertThat(receiver.calls()).as("before the pause is over").hasSize(1);
        receiver.answer(204);
        TestClock.advance(Duration.ofSeconds(6));

        timer.wake();

        List<ReceivedCall> calls = receiver.await(2);
        awaitTold(bank, 1);
        assertThat(calls.get(1).id()).isEqualTo(calls.get(0).id());
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
        assertThat(calls.get(1).timestamp()).isNotEqualTo(calls.get(0).timestamp());
        assertThat(calls.get(1).isSignedWith(secret)).isTrue();
        assertThat(bank.subscription().getInt("failures")).isZero();
    }

    @Test
    void anItemThatChangesBetweenTwoTriesIsToldUnderANumberOfItsOwn() {
        bank.subscribed(receiver.url());
        receiver.answer(500);
        bank.item(1);
        bank.item(2);
        wakeAndAwaitFailures(1);
        bank.itemChanges(1);
        receiver.answer(200);
        TestClock.advance(Duration.ofSeconds(6));

        timer.wake();

        List<ReceivedCall> calls = receiver.await(3);
        assertThat(items(receiver)).containsExactly(1, 2, 1);
        assertThat(calls).extracting(ReceivedCall::id).doesNotHaveDuplicates();
        assertThat(calls).extracting(ReceivedCall::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aReceiverThatHangsDelaysNoOther() {
        bank.subscribed(receiver.url());
        otherBank.subscribed(otherReceiver.url());
        receiver.hang();
        bank.item(1);
        timer.wake();
        receiver.await(1);
        IntStream.rangeClosed(2, 4).forEach(otherBank::item);

        timer.wake();

        awaitTold(otherBank, 3);
        assertThat(bank.column("lease")).as("still being called").isNotEqualTo("null");
        Await.until("the call to time out", () -> bank.column("last_failure").equals("TIMED_OUT"));
    }

    @Test
    void whoDiesBetweenCallAndSettlementLeavesTheSameCallToTheNext() {
        bank.subscribed(receiver.url());
        bank.item(1);
        Delivery lost = telling.takeNext(bank.id()).orElseThrow();
        receivers.call(lost.url(), lost.webhookId(), lost.message(), lost.secrets());
        timer.wake();
        assertThat(receiver.calls()).as("while the lease lasts").hasSize(1);
        TestClock.advance(Duration.ofSeconds(31));

        timer.wake();

        List<ReceivedCall> calls = receiver.await(2);
        assertThat(calls.get(1).id()).isEqualTo(calls.get(0).id());
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
    }

    @Test
    void whoComesBackAfterItsLeaseHasEndedSettlesNothing() {
        bank.subscribed(receiver.url());
        bank.item(1);
        Delivery late = telling.takeNext(bank.id()).orElseThrow();
        TestClock.advance(Duration.ofSeconds(31));
        Delivery taken = telling.takeNext(bank.id()).orElseThrow();

        telling.settle(late, CallOutcome.answered(200));

        assertThat(taken.webhookId()).isEqualTo(late.webhookId());
        assertThat(bank.column("lease")).isEqualTo(taken.lease().toString());
        assertThat(bank.column("telling_tx")).isNotEqualTo("null");
    }

    @Test
    void twoTimersTellEachItemOnce() {
        bank.subscribed(receiver.url());
        otherBank.subscribed(otherReceiver.url());
        IntStream.rangeClosed(1, 40).forEach(bank::item);
        IntStream.rangeClosed(41, 80).forEach(otherBank::item);
        WebhookTimer second = new WebhookTimer(telling, receivers, meters, config);

        IntStream.range(0, 10).parallel().forEach(turn -> (turn % 2 == 0 ? timer : second).wake());

        awaitTold(bank, 40);
        awaitTold(otherBank, 40);
        assertThat(items(receiver))
                .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(items(otherReceiver))
                .isEqualTo(IntStream.rangeClosed(41, 80).boxed().toList());
    }

    @Test
    void aReceiverThatWantsNoMoreCallsGetsNone() {
        bank.subscribed(receiver.url());
        receiver.answer(410);
        bank.item(1);
        timer.wake();
        Await.until("the end", () -> bank.column("status").equals("DISABLED"));
        TestClock.advance(Duration.ofDays(1));

        timer.wake();

        assertThat(receiver.calls()).hasSize(1);
        assertThat(bank.subscription().getString("lastFailure")).isEqualTo("GONE");
        assertThat(bank.subscription().getInt("lastStatus")).isEqualTo(410);
    }

    @Test
    void aReceiverThatTakesNothingForDaysIsDisabledAndToldWhy() {
        bank.subscribed(receiver.url());
        receiver.answer(503);
        bank.item(1);
        wakeAndAwaitFailures(1);
        TestClock.advance(Duration.ofDays(5));

        timer.wake();

        Await.until("the end", () -> bank.column("status").equals("DISABLED"));
        assertThat(bank.subscription().getString("lastFailure")).isEqualTo("REFUSED");
        assertThat(bank.subscription().getInt("lastStatus")).isEqualTo(503);
        assertThat(bank.subscription().getString("failingSince")).isNotNull();
    }

    @Test
    void aReceiverThatIsResumedGoesOnWhereItStopped() {
        bank.subscribed(receiver.url());
        receiver.answer(410);
        bank.item(1);
        bank.item(2);
        timer.wake();
        Await.until("the end", () -> bank.column("status").equals("DISABLED"));
        receiver.answer(200);

        bank.post("resume").then().statusCode(200);
        timer.wake();

        awaitTold(bank, 2);
        assertThat(items(receiver)).containsExactly(1, 1, 2);
        assertThat(receiver.calls().get(1).id())
                .isEqualTo(receiver.calls().get(0).id());
    }

    @Test
    void aPausedWebhookIsSilentAndGoesOnWhereItStopped() {
        bank.subscribed(receiver.url());
        bank.post("pause").then().statusCode(200);
        bank.item(1);
        timer.wake();
        assertThat(bank.column("lease")).isEqualTo("null");

        bank.post("resume").then().statusCode(200);
        timer.wake();

        awaitTold(bank, 1);
        assertThat(items(receiver)).containsExactly(1);
    }

    @Test
    void aReplayTellsAgainFromTheCursorUnderNewNumbers() {
        bank.subscribed(receiver.url());
        IntStream.rangeClosed(1, 3).forEach(bank::item);
        timer.wake();
        awaitTold(bank, 3);
        String behindTheFirst = receiver.calls().get(1).json().at("/data/after").asText();

        bank.replay(Map.of("after", behindTheFirst)).then().statusCode(200);
        timer.wake();

        List<ReceivedCall> calls = receiver.await(5);
        assertThat(items(receiver)).containsExactly(1, 2, 3, 2, 3);
        assertThat(calls).extracting(ReceivedCall::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(calls).extracting(ReceivedCall::id).doesNotHaveDuplicates();
    }

    @Test
    void aReplayDuringACallIsNotUndoneByItsSettlement() {
        bank.subscribed(receiver.url());
        bank.item(1);
        timer.wake();
        awaitTold(bank, 1);
        bank.item(2);
        Delivery inFlight = telling.takeNext(bank.id()).orElseThrow();
        bank.replay(Map.of()).then().statusCode(200);

        telling.settle(inFlight, CallOutcome.answered(200));
        timer.wake();

        receiver.await(3);
        assertThat(items(receiver)).containsExactly(1, 1, 2);
    }

    @Test
    void aSuspendedInstitutionIsToldNothingUntilItIsBack() {
        bank.subscribed(receiver.url());
        participant("SUSPENDED");
        bank.item(1);
        timer.wake();
        assertThat(bank.column("lease")).isEqualTo("null");

        participant("ACTIVE");
        timer.wake();

        awaitTold(bank, 1);
        assertThat(items(receiver)).containsExactly(1);
    }

    @Test
    void afterARotationCallsBearBothSignaturesUntilTheOverlapEnds() {
        String old = bank.subscribed(receiver.url());
        String fresh = bank.post("secret").then().statusCode(200).extract().path("secret");
        bank.item(1);
        timer.wake();
        awaitTold(bank, 1);
        TestClock.advance(Duration.ofHours(25));
        bank.item(2);

        timer.wake();

        List<ReceivedCall> calls = receiver.await(2);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(calls.get(0).isSignedWith(old)).isTrue();
        assertThat(calls.get(0).isSignedWith(fresh)).isTrue();
        assertThat(calls.get(1).isSignedWith(old)).isFalse();
        assertThat(calls.get(1).isSignedWith(fresh)).isTrue();
    }

    @Test
    void aRedirectIsNotFollowed() {
        bank.subscribed(receiver.url());
        receiver.redirectTo(otherReceiver.url());
        bank.item(1);

        wakeAndAwaitFailures(1);

        assertThat(bank.column("last_status")).isEqualTo("302");
        assertThat(otherReceiver.calls()).isEmpty();
    }

    @Test
    void callsAndTheWaitingOfTheSlowestAreCountedAndNoUrlIsNamed() {
        bank.subscribed(receiver.url());
        receiver.answer(500);
        bank.item(1);
        wakeAndAwaitFailures(1);
        TestClock.advance(Duration.ofSeconds(3));

        timer.wake();

        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics).contains("webhook_calls_total{outcome=\"REFUSED\"}").doesNotContain("/hooks");
        assertThat(metrics.lines().filter(line -> line.startsWith("webhook_lag_seconds ")))
                .allSatisfy(line -> assertThat(line).matches("webhook_lag_seconds [3-9]\\.0"))
                .hasSize(1);
    }

    private void wakeAndAwaitFailures(int count) {
        timer.wake();
        Await.until(
                "failure " + count,
                () -> bank.column("failures").equals(String.valueOf(count))
                        && bank.column("lease").equals("null"));
    }

    /** So many items in all, the last of them taken. */
    private static void awaitTold(Subscriber subscriber, int sequence) {
        Await.until(
                "call " + sequence + " of " + subscriber.code() + " to be taken",
                () -> subscriber.column("sequence").equals(String.valueOf(sequence))
                        && subscriber.column("telling_tx").equals("null"));
    }

    private static List<Integer> items(WebhookReceiver receiver) {
        return receiver.calls().stream()
                .map(call -> (int) UUID.fromString(call.itemId()).getLeastSignificantBits())
                .toList();
    }

    private void participant(String status) {
        TestDatabase.execute("""
                INSERT INTO participant_copy (participant_code, version, state) VALUES ('%1$s', 1, '{"participantCode":"%1$s",
                    "version":1,"kind":"BANK","nameZh":"某银行","nameEn":"A bank","regionCode":"460000","status":"%2$s"}')
                ON CONFLICT (participant_code) DO UPDATE SET state = excluded.state""".formatted(bank.code(), status));
    }
}
