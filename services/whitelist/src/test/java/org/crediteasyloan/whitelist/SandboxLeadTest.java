package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.webhook.WebhookReceiver;
import org.crediteasyloan.kit.webhook.WebhookTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sandbox bank works on leads invented for it by the same operations as every bank, and neither world sees the other. */
@QuarkusTest
class SandboxLeadTest {

    private static final int FIRST = 40;
    private static final String BANK = "BANK-HNRCB";

    @Inject
    DataSource service;

    @Inject
    OutboxRows outbox;

    @Inject
    WebhookTimer timer;

    private final String code = newSandbox();
    private final Api sandbox = Api.bank(code);

    @AfterEach
    void cleanUp() {
        TestDatabase.execute("DELETE FROM webhook_subscription");
        TestDatabase.execute("DELETE FROM lead WHERE sandbox_of IS NOT NULL");
        WalledLead.removeAll();
    }

    @Test
    void itsLeadsAreThereWhenItComesOnceAndAreTheSameWheneverTheyAreMade() {
        arrived(code);
        List<String> first = shown(sandbox, "uscc");

        TestDatabase.execute("DELETE FROM lead WHERE sandbox_of = '" + code + "'");
        arrives(code, 2, ParticipantState.Status.SANDBOX);
        Await.until("its leads again", () -> count(code) == FIRST);
        arrives(code, 3, ParticipantState.Status.SANDBOX);
        sandbox.post("/sandbox-leads").statusCode(201);

        assertThat(shown(sandbox, "uscc"))
                .startsWith(first.toArray(String[]::new))
                .hasSize(first.size() + 1);
    }

    @Test
    void nobodyTakesThemForRealEnterprises() {
        arrived(code);

        assertThat(shown(sandbox, "nameZh"))
                .hasSize(32)
                .allSatisfy(name -> assertThat(name).contains("虚构", code));
        assertThat(shown(sandbox, "contact.phone"))
                .allSatisfy(phone -> assertThat(phone).startsWith("10"));
        assertThat(shown(sandbox, "uscc")).doesNotHaveDuplicates().allSatisfy(uscc -> {
            assertThat(uscc.substring(2, 8)).isEqualTo("000000");
            assertThat(new UnifiedSocialCreditCode(uscc).checkHolds()).isTrue();
        });
        assertThat(shown(sandbox, "status"))
                .filteredOn("AWAITING_CONFIRMATION"::equals)
                .hasSize(8);
    }

    @Test
    void itPullsPageByPageTakesALeadReportsAndGivesItBack() {
        arrived(code);
        JsonPath page = sandbox.get("/leads?limit=3").statusCode(200).extract().jsonPath();
        String lead = page.getString("items[0].leadId");
        sandbox.get("/leads?limit=3&after=" + page.getString("next"))
                .statusCode(200)
                .body("items", hasSize(3));

        sandbox.post("/leads/" + lead + "/lease").statusCode(200).body("status", equalTo("LEASED"));
        sandbox.post("/leads/" + lead + "/feedback", "{\"outcomeCode\":\"CONTACTED\"}")
                .statusCode(200);
        sandbox.get("/leads/" + lead).statusCode(200).body("lease.feedbackOverdue", equalTo(false));
        sandbox.post("/leads/" + lead + "/release").statusCode(200).body("status", equalTo("OPEN"));

        assertThat(outbox.anyHolds(lead)).isFalse();
        assertThat(outbox.anyHolds(code)).isFalse();
    }

    @Test
    void anUnconfirmedOneIsMaskedAsEveryOther() {
        arrived(code);
        String masked = TestDatabase.list("SELECT id FROM lead WHERE status = 'AWAITING_CONFIRMATION'"
                        + " AND sandbox_of = '" + code + "' LIMIT 1")
                .getFirst();

        sandbox.get("/leads/" + masked)
                .statusCode(200)
                .body("nameZh", nullValue())
                .body("contact", nullValue())
                .body("authorities[0]", equalTo("SANDBOX-AUTHORITY"));
        sandbox.post("/leads/" + masked + "/lease").statusCode(409).body("code", equalTo("lead-awaits-confirmation"));
    }

    @Test
    void itSeesNoRealLeadAndNoOtherSandboxes() {
        String other = newSandbox();
        arrived(code);
        arrived(other);
        WalledLead real = WalledLead.open();
        String foreign = anyLeadOf(other);

        assertThat(shown(sandbox, "leadId"))
                .hasSize(FIRST)
                .doesNotContain(real.id().toString(), foreign);
        for (String hidden : List.of(real.id().toString(), foreign)) {
            sandbox.get("/leads/" + hidden).statusCode(404);
            sandbox.post("/leads/" + hidden + "/lease").statusCode(404);
            sandbox.post("/leads/" + hidden + "/feedback", "{\"outcomeCode\":\"NO_NEED\"}")
                    .statusCode(404);
        }
    }

    @Test
    void noRealBankSeesOrMovesAnInventedLead() {
        String before = endOfFeed();
        arrived(code);
        String invented = anyLeadOf(code);
        WalledLead real = WalledLead.open();
        TestDatabase.execute(
                "UPDATE lead_endorser SET authority = 'REG-QIONGHAI-SME' WHERE lead_id = '" + real.id() + "'");
        Api bank = Api.bank(BANK);

        assertThat(shown(bank, "leadId", before))
                .contains(real.id().toString())
                .noneMatch(lead -> !TestDatabase.list(
                                "SELECT 1 FROM lead WHERE sandbox_of IS NOT NULL AND id = '" + lead + "'")
                        .isEmpty());
        bank.get("/leads/" + invented).statusCode(404);
        bank.post("/leads/" + invented + "/lease").statusCode(404);
        Api.equityMarket().get("/leads/" + invented).statusCode(404);
        bank.post("/sandbox-leads").statusCode(403).body("code", equalTo("sandbox-only"));
    }

    @Test
    void theDatabaseKeepsTheWorldsApartByItself() {
        arrived(code);
        UUID invented = UUID.fromString(anyLeadOf(code));
        WalledLead real = WalledLead.open();
        real.consent(null, "1 day", "ACTIVE");
        Wall ofSandbox = new Wall(service, Actor.bank(code));
        Wall ofBank = new Wall(service, Actor.bank(BANK));
        Wall ofOther = new Wall(service, Actor.bank(newSandbox()));

        for (String table : List.of("lead_identity", "lead_contact", "lead_opening", "lead_endorser")) {
            String read = "SELECT lead_id FROM " + table + " WHERE lead_id = ?";
            assertThat(ofSandbox.read(read, invented)).as(table).isNotEmpty();
            assertThat(ofSandbox.read(read, real.id())).as(table).isEmpty();
            assertThat(ofBank.read(read, invented)).as(table).isEmpty();
            assertThat(ofBank.read(read, real.id())).as(table).isNotEmpty();
            assertThat(ofOther.read(read, invented)).as(table).isEmpty();
        }
        String read = "SELECT id FROM lead WHERE id = ?";
        assertThat(ofSandbox.read(read, invented)).hasSize(1);
        assertThat(ofSandbox.read(read, real.id())).isEmpty();
        assertThat(ofBank.read(read, invented)).isEmpty();
        assertThat(ofOther.read(read, invented)).isEmpty();
        for (Actor authority : List.of(
                Actor.authority(BANK), Actor.authority("SANDBOX-AUTHORITY"), Actor.authority(real.authority()))) {
            assertThat(new Wall(service, authority).read(read, invented)).isEmpty();
        }
        assertThat(ofSandbox.read(
                        "SELECT consent_id FROM contact_consent_copy WHERE borrower_id = ?", real.borrowerId()))
                .isEmpty();
        assertThat(ofBank.read("SELECT consent_id FROM contact_consent_copy WHERE borrower_id = ?", real.borrowerId()))
                .hasSize(1);
    }

    @Test
    void nobodyMovesALeadFromOneWorldIntoTheOther() {
        arrived(code);
        UUID invented = UUID.fromString(anyLeadOf(code));
        WalledLead real = WalledLead.open();
        String move = "UPDATE lead SET sandbox_of = ? WHERE id = ?";
        String free = "UPDATE lead SET sandbox_of = NULL WHERE id = ?";
        String remove = "DELETE FROM lead WHERE id = ?";

        for (Wall actor : List.of(
                new Wall(service, Actor.bank(code)),
                new Wall(service, Actor.without("consumers")),
                new Wall(service, Actor.without("timers")))) {
            assertRefused(actor, free, invented);
        }
        assertRefused(new Wall(service, Actor.bank(BANK)), move, code, real.id());
        assertRefused(new Wall(service, Actor.without("consumers")), move, code, real.id());
        assertThat(new Wall(service, Actor.without("consumers")).change(remove, real.id()))
                .isZero();
        assertThat(new Wall(service, Actor.without("consumers")).change(remove, invented))
                .isEqualTo(1);
    }

    @Test
    void itsWebhookTellsOfItsLeadsAloneAndARealOneOfRealOnesAlone() {
        arrived(code);
        try (WebhookReceiver ofSandbox = WebhookReceiver.open(timer::wake);
                WebhookReceiver ofBank = WebhookReceiver.open(timer::wake)) {
            subscribed(sandbox, ofSandbox);
            subscribed(Api.bank(BANK), ofBank);
            WalledLead real = WalledLead.open();
            String made =
                    sandbox.post("/sandbox-leads").statusCode(201).extract().path("leadId");

            timer.wake();

            assertThat(ofSandbox.await(1).getFirst().itemId()).isEqualTo(made);
            assertThat(ofBank.await(1).getFirst().itemId()).isEqualTo(real.id().toString());
            Await.until(
                    "all calls to be taken",
                    () -> TestDatabase.list(
                                    "SELECT id FROM webhook_subscription WHERE telling_tx IS NOT NULL OR lease IS NOT NULL")
                            .isEmpty());
            assertThat(ofSandbox.calls()).hasSize(1);
            assertThat(ofBank.calls()).hasSize(1);
        }
    }

    @Test
    void whatWasMadeForItGoesWithIt() {
        String other = newSandbox();
        arrived(code);
        arrived(other);
        try (WebhookReceiver receiver = WebhookReceiver.open(timer::wake)) {
            subscribed(sandbox, receiver);
        }
        sandbox.post("/leads/" + anyLeadOf(code) + "/lease").statusCode(200);
        List<String> ids = TestDatabase.list("SELECT id FROM lead WHERE sandbox_of = '" + code + "'");

        arrives(code, 2, ParticipantState.Status.LEFT);

        Await.until("its leads to go", () -> count(code) == 0);
        assertThat(count(other)).isEqualTo(FIRST);
        assertThat(TestDatabase.list("SELECT participant FROM webhook_subscription WHERE participant = '" + code + "'"))
                .isEmpty();
        assertThat(TestDatabase.list(
                        "SELECT kind FROM deadline WHERE subject_id IN ('" + String.join("','", ids) + "')"))
                .isEmpty();
        sandbox.get("/leads").statusCode(403).body("code", equalTo("participant-left"));
    }

    @Test
    void aSuspendedOneIsOutAndKeepsWhatItHas() {
        arrived(code);

        arrives(code, 2, ParticipantState.Status.SUSPENDED);

        Await.until(
                "its suspension",
                () -> sandbox.get("/leads").extract().path("code") instanceof String refusal
                        && refusal.equals("participant-suspended"));
        assertThat(count(code)).isEqualTo(FIRST);
    }

    @Test
    void oneNobodyHasHeardOfIsInItsSandboxAllTheSame() {
        WalledLead.open();

        sandbox.get("/leads").statusCode(200).body("items", hasSize(0));
        sandbox.post("/sandbox-leads").statusCode(409).body("code", equalTo("sandbox-not-ready"));
        sandbox.post("/dead-letters/" + UUID.randomUUID() + "/replay").statusCode(403);
    }

    @Test
    void itHasAsManyAsThePolicySays() {
        arrived(code);
        TestDatabase.execute("UPDATE sandbox_lead_policy SET max_leads = 41");
        try {
            sandbox.post("/sandbox-leads").statusCode(201);
            sandbox.post("/sandbox-leads").statusCode(409).body("code", equalTo("sandbox-full"));
        } finally {
            TestDatabase.execute("UPDATE sandbox_lead_policy SET max_leads = 200");
        }
    }

    private static void arrived(String sandbox) {
        arrives(sandbox, 1, ParticipantState.Status.SANDBOX);
        Await.until("the leads of " + sandbox, () -> count(sandbox) == FIRST);
    }

    private static void arrives(String sandbox, long version, ParticipantState.Status status) {
        try (Neighbours neighbours = new Neighbours()) {
            neighbours.participant(sandbox, version, ParticipantKind.BANK, status);
        }
    }

    private static void subscribed(Api api, WebhookReceiver receiver) {
        api.post("/webhook-subscription", "{\"url\":\"%s\",\"after\":\"%s\"}".formatted(receiver.url(), endOfFeed()))
                .statusCode(201);
    }

    /** Behind whatever other tests left. */
    private static String endOfFeed() {
        String position = TestDatabase.list(
                        "SELECT concat(feed_tx, '.', feed_seq) FROM lead ORDER BY feed_tx DESC, feed_seq DESC LIMIT 1")
                .stream()
                .findFirst()
                .orElse("0.0");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all pages, where it is shown at all. */
    private static List<String> shown(Api api, String field) {
        return shown(api, field, "");
    }

    private static List<String> shown(Api api, String field, String after) {
        List<String> shown = new ArrayList<>();
        String cursor = after;
        while (true) {
            JsonPath page = api.get("/leads?limit=200&after=" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return shown;
            }
            page.getList("items." + field, String.class).stream()
                    .filter(Objects::nonNull)
                    .forEach(shown::add);
            cursor = page.getString("next");
        }
    }

    private static String anyLeadOf(String sandbox) {
        return TestDatabase.list("SELECT id FROM lead WHERE status = 'OPEN' AND sandbox_of = '" + sandbox
                        + "' ORDER BY id LIMIT 1")
                .getFirst();
    }

    private static int count(String sandbox) {
        return TestDatabase.list("SELECT id FROM lead WHERE sandbox_of = '" + sandbox + "'")
                .size();
    }

    private static String newSandbox() {
        return "SANDBOX-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static void assertRefused(Wall actor, String statement, Object... parameters) {
        assertThatExceptionOfType(Wall.Refused.class)
                .as(statement)
                .isThrownBy(() -> actor.change(statement, parameters))
                .matches(Wall.Refused::isByTheWall, "by the wall");
    }
}
