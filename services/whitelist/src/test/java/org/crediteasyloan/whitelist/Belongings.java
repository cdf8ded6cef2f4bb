package org.crediteasyloan.whitelist;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** A list of an authority's that was approved, one that waits for approval, and a lead a bank holds. */
final class Belongings {

    static final String AUTHORITY = "REG-QIONGHAI-SME";

    private static final String SERVICE = "/whitelist/v1";
    private static final String WEBHOOK = SERVICE + "/webhook-subscription";
    private static final String LENDING = "LENDING_WHITELIST";

    final String bank;

    private final LeadRows leads;
    private final String suffix = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String suspended = "BANK-SUSPENDED-" + suffix;
    private final String undecidedNo = "undecided-" + suffix;
    private final UUID borrower = UUID.randomUUID();
    private final Enterprise listed = Enterprise.some();
    private final Enterprise waiting = Enterprise.some();
    private final String approved;
    private final String undecided;
    private final String leadId;

    Belongings(LeadRows leads) {
        this.leads = leads;
        this.bank = "BANK-" + suffix;
        this.approved = pushed("approved-" + suffix, listed);
        Api.listApprover().post("/batches/" + approved + "/approval").statusCode(200);
        this.undecided = pushed(undecidedNo, waiting);
        this.leadId = leadHeldByTheBank();
        Api.bank(bank)
                .post("/webhook-subscription", "{\"url\":\"http://127.0.0.1:9/secret-hook-" + suffix + "\"}")
                .statusCode(201);
    }

    World asStrangersMeetThem() {
        return world().marker(borrower.toString())
                .rightfulAfterAll(
                        "whoever receives leads may have a webhook of its own",
                        (caller, operation) -> operation.name().equals("POST " + WEBHOOK)
                                && List.of("BANK", "EQUITY").contains(caller.kind()))
                .refusedAtTheDoor("POST " + WEBHOOK, "whoever receives no leads subscribes to none");
    }

    /** A lead's row shows every receiver the id of its borrower; who that is stands in tables of their own. */
    World asTheDatabaseMeetsThem() {
        return world().ownBusiness("GET " + SERVICE + "/leads/{leadId}", "a read is recorded")
                .ownBusiness("POST " + SERVICE + "/leads/{leadId}/lease", "who is taken for the holder takes nothing");
    }

    private World world() {
        return World.of("whitelist", Duty.class)
                .path("id", UUID.randomUUID())
                .body("POST /whitelist/v1/dead-letters/{id}/discard", Body.json("{\"reason\":\"no use\"}"))
                .path("batchId", approved, undecided)
                .path("leadId", leadId)
                .query("limit", 200)
                .body("POST " + SERVICE + "/batches", list(undecidedNo))
                .body("POST " + SERVICE + "/batches/rows", rows(undecidedNo))
                .body("PUT " + SERVICE + "/column-words", word("secret-word-" + suffix))
                .body("POST " + SERVICE + "/batches/{batchId}/rejection", Body.json("{\"reason\":\"wrong\"}"))
                .body("POST " + SERVICE + "/leads/{leadId}/feedback", Body.json("{\"outcomeCode\":\"CONTACTED\"}"))
                .body(
                        "POST " + SERVICE + "/leads/{leadId}/dispatch",
                        Body.json("{\"unitCode\":\"HQ\",\"reason\":\"OTHER\"}"))
                .body("POST " + SERVICE + "/leads/{leadId}/dispatch/return", Body.json("{\"reason\":\"OTHER\"}"))
                .marker("UNIT-" + suffix)
                .open(
                        "GET " + SERVICE + "/leads/{leadId}/dispatch/moves",
                        "of a lead every receiver is shown it learns its own moves, which are none")
                .marker(
                        listed.nameZh(),
                        listed.uscc().value(),
                        waiting.nameZh(),
                        waiting.uscc().value())
                .body("POST " + WEBHOOK, Body.json("{\"url\":\"http://127.0.0.1:9/\"}"))
                .body("POST " + WEBHOOK + "/replay", Body.json("{}"))
                .marker("secret-file-" + suffix, "secret-hook-" + suffix)
                .secret(undecided, approved, bank)
                .rightful(
                        "the authority's list maker", TestTokens.person("maker", AUTHORITY, "REGULATOR", "list-maker"))
                .rightful("the bank that holds the lead", TestTokens.machine(bank, bank, "BANK", "lead-reader"))
                .borrower(borrower)
                .suspended(suspended, ParticipantKind.BANK)
                .open("GET " + SERVICE + "/list-types", "the types of lists belong to nobody")
                .open("GET " + SERVICE + "/lead-outcomes", "the code list belongs to nobody")
                .open(
                        "GET " + SERVICE + "/leads/{leadId}",
                        "a lead without name and contact is there for every receiver")
                .refusedAtTheDoor("POST " + SERVICE + "/sandbox-leads", "only a sandbox bank gets further")
                .ownBusiness("GET " + SERVICE + "/leads", "a read of leads open to the reader is recorded")
                .ownBusiness("PUT " + SERVICE + "/column-words", "an authority names the columns of its own lists")
                .ownBusiness("POST " + SERVICE + "/batches/rows", "an authority pushes rows of its own")
                .ownBusiness(
                        "POST " + SERVICE + "/batches", "an authority pushes lists of its own under its own numbers");
    }

    private String leadHeldByTheBank() {
        try (Neighbours neighbours = new Neighbours()) {
            neighbours.participant(suspended, ParticipantKind.BANK, ParticipantState.Status.SUSPENDED);
            neighbours.borrower(borrower, 1, listed);
            Await.until("a lead of the borrower", () -> leads.countOf(borrower) > 0);
            neighbours.consent(UUID.randomUUID(), 1, borrower, null, Duration.ofDays(90), "ACTIVE");
            String opened = leads.idOf(borrower);
            Await.until("lead OPEN", () -> leads.status(opened).equals("OPEN"));
            Api.bank(bank).post("/leads/" + opened + "/lease").statusCode(200);
            TestDatabase.execute(
                    "INSERT INTO case_dispatch VALUES ('%s', '%s', 'UNIT-%s', NULL, 'NOBODY_FREE', NULL, now())"
                            .formatted(opened, bank, suffix));
            Await.until(
                    "the suspension",
                    () -> Api.bank(suspended).get("/leads").extract().statusCode() == 403);
            return opened;
        }
    }

    private String pushed(String batchNo, Enterprise enterprise) {
        return Api.listMaker()
                .push(
                        batchNo,
                        LENDING,
                        "secret-file-" + suffix + ".csv",
                        ListText.of(enterprise).bytes())
                .statusCode(200)
                .extract()
                .path("batchId");
    }

    private static Body word(String header) {
        return Body.json("{\"words\":[{\"header\":\"" + header + "\",\"field\":\"NOTE\"}]}");
    }

    private static Body rows(String batchNo) {
        return Body.json("{\"batchNo\":\"" + batchNo + "\",\"listTypeCode\":\"" + LENDING
                + "\",\"rows\":[{\"nameZh\":\"某企业\"}]}");
    }

    private static Body list(String batchNo) {
        return Body.form(
                Map.of("batchNo", batchNo, "listTypeCode", LENDING),
                "file",
                "list.csv",
                ListText.of(Enterprise.some()).bytes());
    }
}
