package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.webhook.ReceivedCall;
import org.crediteasyloan.kit.test.webhook.WebhookReceiver;
import org.crediteasyloan.kit.webhook.WebhookTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank's own system hears of a lead and pulls it. */
@QuarkusTest
class LeadWebhookTest {

    private static final String SUBSCRIPTION = "/webhook-subscription";

    @Inject
    WebhookTimer timer;

    @Inject
    LeadRows leads;

    private final String code =
            "BANK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Api bank = Api.bank(code);
    private WebhookReceiver receiver;

    @BeforeEach
    void open() {
        receiver = WebhookReceiver.open(timer::wake);
    }

    @AfterEach
    void close() {
        receiver.close();
        TestDatabase.execute("DELETE FROM webhook_subscription");
        WalledLead.removeAll();
    }

    @Test
    void aBankHearsOfALeadAndPullsItFromWhereTheCallSays() {
        String secret = subscribed(bank);
        String leadId = leadOfAnApprovedList();

        timer.wake();

        ReceivedCall call = receiver.await(1).getFirst();
        JsonPath page = bank.get(
                        "/leads?limit=1&after=" + call.json().at("/data/after").asText())
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(call.isSignedWith(secret)).isTrue();
        assertThat(call.json().at("/type").asText()).isEqualTo("lead.changed");
        assertThat(call.itemId()).isEqualTo(leadId);
        assertThat(page.getString("items[0].leadId")).isEqualTo(leadId);
    }

    @Test
    void aCallSaysNothingOfTheLeadNotEvenOfAnOpenOne() {
        subscribed(bank);
        WalledLead lead = WalledLead.open();
        lead.consent(null, "1 day", "ACTIVE");

        timer.wake();

        assertThat(receiver.await(1).getFirst().body())
                .doesNotContain(
                        lead.borrowerId().toString(), WalledLead.NAME, WalledLead.PHONE, lead.uscc(), "200000000");
    }

    @Test
    void eachKindOfReceiverHearsOfTheLeadsItsFeedShowsAndOfNoOther() {
        Api market = Api.equityMarket();
        try (WebhookReceiver ofMarket = WebhookReceiver.open(timer::wake)) {
            subscribed(bank);
            subscribed(market, ofMarket);
            WalledLead one = WalledLead.of("DIRECT_FINANCING", "OPEN");
            WalledLead two = WalledLead.of("LENDING_WHITELIST", "OPEN");
            WalledLead three = WalledLead.of("DIRECT_FINANCING", "OPEN");

            timer.wake();

            receiver.await(1);
            ofMarket.await(2);
            awaitNothingToTell();
            assertThat(told(receiver)).containsExactly(two.id().toString());
            assertThat(told(ofMarket))
                    .containsExactly(one.id().toString(), three.id().toString());
        }
    }

    @Test
    void aLeadThatChangesIsToldAgain() {
        subscribed(bank);
        WalledLead lead = WalledLead.open();
        timer.wake();
        receiver.await(1);
        awaitNothingToTell();

        TestDatabase.execute("UPDATE lead SET status = 'CLOSED', version = version + 1 WHERE id = '" + lead.id() + "'");
        timer.wake();

        receiver.await(2);
        assertThat(told(receiver))
                .containsExactly(lead.id().toString(), lead.id().toString());
    }

    private String subscribed(Api api) {
        return subscribed(api, receiver);
    }

    /** From the feed's end on, so that leads of other tests are told to nobody here. */
    private static String subscribed(Api api, WebhookReceiver receiver) {
        return api.post(SUBSCRIPTION, "{\"url\":\"%s\",\"after\":\"%s\"}".formatted(receiver.url(), end(api)))
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

    private static String end(Api api) {
        String cursor = "";
        while (true) {
            JsonPath page = api.get("/leads?limit=200&after=" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            cursor = page.getString("next");
            if (page.getList("items").isEmpty()) {
                return cursor;
            }
        }
    }

    private String leadOfAnApprovedList() {
        Enterprise enterprise = Enterprise.some();
        UUID borrowerId = UUID.randomUUID();
        String batchId = Api.listMaker()
                .push(
                        Api.newBatchNo(),
                        "LENDING_WHITELIST",
                        "list.csv",
                        ListText.of(enterprise).bytes())
                .statusCode(200)
                .extract()
                .path("batchId");
        Api.listApprover().post("/batches/" + batchId + "/approval").statusCode(200);
        try (Neighbours neighbours = new Neighbours()) {
            neighbours.borrower(borrowerId, 1, enterprise);
            Await.until("a lead of the borrower", () -> leads.countOf(borrowerId) > 0);
            return leads.idOf(borrowerId);
        }
    }
}
