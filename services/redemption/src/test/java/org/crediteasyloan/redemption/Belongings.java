package org.crediteasyloan.redemption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.Operation;
import org.crediteasyloan.kit.test.strangers.Stranger;
import org.crediteasyloan.kit.test.strangers.World;

/**
 * What belongs to a finance bureau, a borrower and an exchange: a draft, a published scheme with its money, an entitlement that
 * waits, one in a payout, one that the exchange was told to pay.
 */
final class Belongings {

    static final String OWNER = "owner-of-the-borrower";

    private static final String V1 = "/redemption/v1";
    private static final String SCHEMES = V1 + "/schemes";
    private static final String ORDER = V1 + "/payout-orders/{id}";
    private static final String SUSPENDED = "FIN-SUSPENDED";
    /** Small enough that the three loans stay under what one borrower may receive of the scheme. */
    private static final long PRINCIPAL_FEN = 100_000_000;

    private static final long YEAR_FEN = PRINCIPAL_FEN / 100;

    final UUID borrower = UUID.randomUUID();

    private final Town town;
    private final UUID otherBorrower = UUID.randomUUID();
    private final String suffix = UUID.randomUUID().toString();
    final String scheme = Town.newSchemeCode();
    private final String draft = Town.newSchemeCode();
    private final String payeeName = "秘密商贸" + suffix;
    private final String draftName = "秘密政策" + suffix;
    private final int draftRevision;
    private final String proposedBudget;
    private final String waiting;
    private final String prepared;
    private final String preparedPayout;
    final String ordered;
    final String orderId;

    Belongings(Town town) {
        this.town = town;
        town.tell(BorrowerState.ofEnterprise(
                borrower,
                1,
                new BorrowerState.Registration(new UnifiedSocialCreditCode("91330100799655058B"), payeeName),
                new RegionCode("460100"),
                null,
                SizeClass.SMALL));
        town.mandate(borrower, OWNER);
        town.mandate(otherBorrower, World.SUBJECT_OF_OTHER);
        town.tell(new ParticipantState(
                new ParticipantCode(SUSPENDED),
                1,
                ParticipantKind.FINANCE,
                "FINANCE_BUREAU",
                "某财政局",
                "A bureau",
                new RegionCode("460200"),
                ParticipantState.Status.SUSPENDED));
        town.publish(scheme, SchemeSamples.serviceSector());
        town.approvedBudget(scheme, 2026, 10 * YEAR_FEN);
        draftRevision = town.draft(draft, draftTerms());
        proposedBudget = Actor.SCHEME_MAKER
                .post("/schemes/" + scheme + "/budgets", Map.of("year", 2027, "amountFen", YEAR_FEN))
                .statusCode(201)
                .extract()
                .path("budgetId");
        waiting = reserved();
        prepared = reserved();
        preparedPayout = payoutOf(prepared);
        ordered = reserved();
        Actor.PAYOUT_RELEASER.post("/payouts/" + payoutOf(ordered) + "/release").statusCode(200);
        orderId = only("SELECT id::text FROM payout_order WHERE entitlement_id = ?::uuid", ordered);
        awaitCopies();
    }

    World asStrangersMeetThem() {
        return World.of("redemption", Duty.class)
                .body("POST /redemption/v1/dead-letters/{id}/discard", Body.json("{\"reason\":\"no use\"}"))
                .path("code", scheme, draft)
                .path("id", proposedBudget, waiting, prepared, preparedPayout, ordered, orderId)
                .query("limit", 200)
                .body("POST " + SCHEMES, draftOf(draft), draftOf("OWN-" + draft))
                .body("POST " + SCHEMES + "/{code}/budgets", Body.json("{\"year\":2027,\"amountFen\":1000}"))
                .body(
                        "POST " + SCHEMES + "/{code}/publication",
                        Body.json("{\"revision\":%d}".formatted(draftRevision)))
                .body("POST " + V1 + "/payouts", Body.json("{\"entitlementIds\":[\"%s\"]}".formatted(waiting)))
                .body(
                        "POST " + ORDER + "/confirmation",
                        Body.json("{\"exchangeReference\":\"STRANGE-%s\",\"paidAt\":\"%s\",\"amountFen\":%d}"
                                .formatted(suffix, Instant.now(), YEAR_FEN)))
                .body("POST " + ORDER + "/failure", Body.json("{\"reasonCode\":\"ACCOUNT_CLOSED\"}"))
                .marker(draftName, payeeName, borrower.toString())
                .secret(proposedBudget, waiting, prepared, preparedPayout, ordered, orderId)
                .rightful("the bureau", Actor.SCHEME_MAKER.token())
                .rightful("the bureau's payer", Actor.PAYOUT_MAKER.token())
                .rightful("the exchange", Actor.EXCHANGE.token())
                .rightful("the borrower", Actor.borrower(OWNER, borrower).token(), borrower)
                .borrower(borrower)
                .otherBorrower(otherBorrower)
                .suspended(SUSPENDED, ParticipantKind.FINANCE)
                .open("GET " + SCHEMES, "published terms are everybody's")
                .open("GET " + SCHEMES + "/{code}", "published terms are everybody's")
                .ownBusiness("POST " + SCHEMES, "a finance bureau drafts schemes of its own")
                .rightfulAfterAll("supervisors see the money of every scheme", Belongings::supervises);
    }

    private static boolean supervises(Stranger stranger, Operation operation) {
        return stranger.kind().equals("SUPERVISOR")
                && operation.method().equals("GET")
                && (operation.path().startsWith(V1 + "/entitlements")
                        || operation.path().startsWith(SCHEMES + "/{code}/"));
    }

    private void awaitCopies() {
        Await.until("the payee", () -> isThere("SELECT 1 FROM payee WHERE borrower_id = ?::uuid", borrower.toString()));
        Await.until(
                "the mandates",
                () -> isThere("SELECT 1 FROM mandate_copy WHERE borrower_id = ?::uuid", borrower.toString())
                        && isThere("SELECT 1 FROM mandate_copy WHERE borrower_id = ?::uuid", otherBorrower.toString()));
        Await.until(
                "the suspension",
                () -> isThere("SELECT 1 FROM participant_copy WHERE participant_code = ?", SUSPENDED));
    }

    private boolean isThere(String query, String parameter) {
        return !town.query(query, parameter).isEmpty();
    }

    private String only(String query, String parameter) {
        return town.query(query, parameter).getFirst();
    }

    private String reserved() {
        LoanDisbursed loan = Town.loan(scheme, borrower, PRINCIPAL_FEN);
        JsonNode entitlement = town.entitlementFor(loan, Town.interest(loan, 1, 13, 3 * YEAR_FEN));
        return entitlement.path("entitlementId").asText();
    }

    private static String payoutOf(String entitlementId) {
        return Actor.PAYOUT_MAKER
                .post("/payouts", Map.of("entitlementIds", List.of(entitlementId)))
                .statusCode(201)
                .extract()
                .path("payoutId");
    }

    private ObjectNode draftTerms() {
        return SchemeSamples.serviceSector().put("nameZh", draftName);
    }

    private static Body draftOf(String code) {
        return Body.json("{\"schemeCode\":\"%s\",\"terms\":%s}".formatted(code, SchemeSamples.serviceSector()));
    }
}
