package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.lead.LeadFeedbackReported;
import org.crediteasyloan.contracts.event.lead.LeadOpened;
import org.crediteasyloan.contracts.event.lead.LeadTaken;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadTest {

    private static final Api BANK = Api.bank("BANK-HNRCB");
    private static final Api OTHER_BANK = Api.bank("BANK-HNBANK");

    @Inject
    OutboxRows outbox;

    @Inject
    LeadRows leads;

    private final Enterprise enterprise = Enterprise.some();
    private final UUID borrowerId = UUID.randomUUID();
    private Neighbours neighbours;

    @BeforeEach
    void open() {
        neighbours = new Neighbours();
    }

    @AfterEach
    void close() {
        TestClock.reset();
        neighbours.close();
    }

    @Test
    void aLeadIsMaskedUntilTheBorrowerConfirms() {
        String leadId = leadAwaitingConfirmation();

        var masked = BANK.get("/leads/" + leadId);

        masked.statusCode(200)
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("regionCode", equalTo("469002"))
                .body("need.amountFen", equalTo(200_000_000))
                .body("borrowerId", nullValue())
                .body("uscc", nullValue())
                .body("nameZh", nullValue())
                .body("contact", nullValue());
        BANK.post("/leads/" + leadId + "/lease").statusCode(409).body("code", equalTo("lead-awaits-confirmation"));
        assertThat(outbox.of(AccessRecorded.class, borrowerId.toString())).isEmpty();
        JsonNode opened = outbox.of(LeadOpened.class, leadId).getFirst();
        assertThat(opened.at("/borrowerId").asText()).isEqualTo(borrowerId.toString());
    }

    @Test
    void aConfirmedLeadShowsNameAndContactAndEveryReadIsReported() {
        UUID consentId = UUID.randomUUID();
        String leadId = leadAwaitingConfirmation();
        neighbours.consent(consentId, 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        awaitStatus(leadId, "OPEN");

        var shown = BANK.get("/leads/" + leadId);

        shown.statusCode(200)
                .body("nameZh", equalTo(enterprise.nameZh()))
                .body("uscc", equalTo(enterprise.uscc().value()))
                .body("contact.phone", equalTo(enterprise.phone()))
                .body("contact.legalRepresentative", equalTo("张海"))
                .body("authorities", equalTo(List.of("REG-QIONGHAI-SME")));
        List<JsonNode> reads = outbox.of(AccessRecorded.class, borrowerId.toString());
        assertThat(reads)
                .extracting(read -> read.at("/what").asText())
                .containsExactly("lead-identity", "lead-contact");
        assertThat(reads)
                .allMatch(read -> read.at("/basis").asText().equals(consentId.toString())
                        && read.at("/reader").asText().equals("BANK-HNRCB"));
    }

    @Test
    void aConsentForOneBankOpensTheLeadToThatBankAlone() {
        String leadId = leadAwaitingConfirmation();
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, "BANK-HNRCB", Duration.ofDays(90), "ACTIVE");
        awaitStatus(leadId, "OPEN");

        OTHER_BANK.get("/leads/" + leadId).body("nameZh", nullValue()).body("contact", nullValue());
        OTHER_BANK
                .post("/leads/" + leadId + "/lease")
                .statusCode(409)
                .body("code", equalTo("lead-awaits-confirmation"));
        BANK.get("/leads/" + leadId).body("nameZh", equalTo(enterprise.nameZh()));
    }

    @Test
    void aConsentThatArrivesBeforeItsBorrowerOpensTheLeadAtOnce() {
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        neighbours.awaitHandled();
        approved(ListText.of(enterprise));

        neighbours.borrower(borrowerId, 1, enterprise);

        awaitStatus(awaitLead(), "OPEN");
    }

    @Test
    void anEarlierVersionOfAConsentChangesNothing() {
        UUID consentId = UUID.randomUUID();
        String leadId = leadAwaitingConfirmation();
        neighbours.consent(consentId, 3, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        awaitStatus(leadId, "OPEN");

        neighbours.consent(consentId, 2, borrowerId, null, Duration.ofDays(90), "REVOKED");
        neighbours.awaitHandled();

        assertThat(leads.status(leadId)).isEqualTo("OPEN");
    }

    @Test
    void aConsentForAnotherPurposeOpensNothing() {
        String leadId = leadAwaitingConfirmation();

        neighbours.consentFor("MATCHING", borrowerId);
        neighbours.awaitHandled();

        assertThat(leads.status(leadId)).isEqualTo("AWAITING_CONFIRMATION");
    }

    @Test
    void revocationMasksAgainAndEndsTheLease() {
        UUID consentId = UUID.randomUUID();
        String leadId = openLead(consentId);
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);

        neighbours.consent(consentId, 2, borrowerId, null, Duration.ofDays(90), "REVOKED");

        awaitStatus(leadId, "AWAITING_CONFIRMATION");
        BANK.get("/leads/" + leadId)
                .body("nameZh", nullValue())
                .body("contact", nullValue())
                .body("lease", nullValue());
        BANK.post("/leads/" + leadId + "/release").statusCode(409).body("code", equalTo("lead-not-held"));
    }

    @Test
    void aRemovedConsentMasksAgainAndLeavesNoCopy() {
        UUID consentId = UUID.randomUUID();
        String leadId = openLead(consentId);
        assertThat(leads.hasConsent(consentId)).isTrue();

        neighbours.publish("consent.state.v1", CloudEvent.tombstone("consent-state.v1", consentId.toString()));

        awaitStatus(leadId, "AWAITING_CONFIRMATION");
        assertThat(leads.hasConsent(consentId)).isFalse();
    }

    @Test
    void aConsentThatRunsOutMasksAgain() {
        String leadId = leadAwaitingConfirmation();
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, null, Duration.ofDays(2), "ACTIVE");
        awaitStatus(leadId, "OPEN");

        TestClock.advance(Duration.ofDays(3));

        awaitStatus(leadId, "AWAITING_CONFIRMATION");
    }

    @Test
    void oneBankAtATimeHoldsALead() {
        String leadId = openLead(UUID.randomUUID());

        BANK.post("/leads/" + leadId + "/lease")
                .statusCode(200)
                .body("status", equalTo("LEASED"))
                .body("leasedUntil", notNullValue());

        OTHER_BANK
                .post("/leads/" + leadId + "/lease")
                .statusCode(409)
                .body("code", equalTo("lead-held-by-another"))
                .body("title", not(org.hamcrest.Matchers.containsString("HNRCB")));
        OTHER_BANK
                .get("/leads/" + leadId)
                .body("status", equalTo("LEASED"))
                .body("contact", nullValue())
                .body("lease", nullValue());
        OTHER_BANK.post("/leads/" + leadId + "/release").statusCode(409).body("code", equalTo("lead-not-held"));
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);
        assertThat(outbox.of(LeadTaken.class, leadId)).hasSize(1);
    }

    @Test
    void aReleasedLeadIsOpenToOthers() {
        String leadId = openLead(UUID.randomUUID());
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);

        BANK.post("/leads/" + leadId + "/release").statusCode(200).body("status", equalTo("OPEN"));

        OTHER_BANK.post("/leads/" + leadId + "/lease").statusCode(200);
    }

    @Test
    void whatABankHeldIsOpenToOthersOnceItHasLeft() {
        String leaving = "BANK-L" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        String leadId = openLead(UUID.randomUUID());
        Api.bank(leaving).post("/leads/" + leadId + "/lease").statusCode(200);

        neighbours.participant(leaving, ParticipantKind.BANK, ParticipantState.Status.LEFT);

        awaitStatus(leadId, "OPEN");
        OTHER_BANK.post("/leads/" + leadId + "/lease").statusCode(200);
        Api.bank(leaving).get("/leads/" + leadId).statusCode(403).body("code", equalTo("participant-left"));
    }

    @Test
    void aSilentBankLosesTheLeadWhenItsLeaseEnds() {
        String leadId = openLead(UUID.randomUUID());
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);

        TestClock.advance(Duration.ofHours(241));

        awaitStatus(leadId, "OPEN");
    }

    @Test
    void overdueFeedbackIsShownToTheAuthority() {
        neighbours.calendar(LocalDate.now().getYear());
        String batchId = approved(ListText.of(enterprise));
        neighbours.borrower(borrowerId, 1, enterprise);
        String leadId = awaitLead();
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        awaitStatus(leadId, "OPEN");
        BANK.post("/leads/" + leadId + "/lease").statusCode(200).body("feedbackDueAt", notNullValue());

        TestClock.advance(Duration.ofHours(239));

        Await.until("the overdue feedback", () -> leads.isFeedbackOverdue(leadId));
        Api.listMaker()
                .get("/batches/" + batchId + "/rows")
                .body("items[0].lead.leadId", equalTo(leadId))
                .body("items[0].lead.status", equalTo("LEASED"))
                .body("items[0].lead.bank", equalTo("BANK-HNRCB"))
                .body("items[0].lead.feedbackOverdue", equalTo(true));
    }

    @Test
    void feedbackClosesReopensOrKeepsALead() {
        String leadId = openLead(UUID.randomUUID());
        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"APPLIED\"}")
                .statusCode(409)
                .body("code", equalTo("lead-not-held"));
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);

        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"CONTACTED\", \"note\": \"已电话联系\"}")
                .statusCode(200)
                .body("status", equalTo("LEASED"))
                .body("feedbackDueAt", nullValue());
        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"DOCUMENTS_MISSING\"}")
                .body("status", equalTo("OPEN"));
        OTHER_BANK.post("/leads/" + leadId + "/lease").statusCode(200);
        OTHER_BANK
                .post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"APPLIED\"}")
                .body("status", equalTo("CLOSED"))
                .body("closingCode", equalTo("APPLIED"));

        assertThat(outbox.of(LeadFeedbackReported.class, leadId))
                .extracting(event -> event.at("/outcomeCode").asText())
                .containsExactly("CONTACTED", "DOCUMENTS_MISSING", "APPLIED");
        BANK.post("/leads/" + leadId + "/lease").statusCode(409).body("code", equalTo("lead-closed"));
        OTHER_BANK.post("/leads/" + leadId + "/release").statusCode(409).body("code", equalTo("lead-closed"));
    }

    @Test
    void anOutcomeOutsideTheCodeListIsRefused() {
        String leadId = openLead(UUID.randomUUID());
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);

        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"SOMEHOW\"}")
                .statusCode(422)
                .body("code", equalTo("lead-outcome-unknown"));
        BANK.post("/leads/" + leadId + "/feedback", "{}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/outcomeCode"));
        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"APPLIED\", \"bank\": \"X\"}")
                .statusCode(422);
        BANK.get("/lead-outcomes").statusCode(200).body("code", hasItem("APPLIED"));
    }

    @Test
    void aFurtherRowOfTheBorrowerEnrichesItsLead() {
        String leadId = leadAwaitingConfirmation();
        ListText later = ListText.of().row(enterprise, "海口市", "300", "2026-11-01");

        String batchId = approved(later);

        BANK.get("/leads/" + leadId)
                .body("need.amountFen", equalTo(300_000_000))
                .body("regionCode", equalTo("460100"));
        Api.listMaker().get("/batches/" + batchId + "/rows").body("items[0].lead.leadId", equalTo(leadId));
        assertThat(leads.countOf(borrowerId)).isEqualTo(1);
    }

    @Test
    void afterAClosedLeadAFurtherRowOpensANewOne() {
        String leadId = openLead(UUID.randomUUID());
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);
        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\": \"NO_NEED\"}")
                .statusCode(200);

        approved(ListText.of(enterprise));

        assertThat(leads.countOf(borrowerId)).isEqualTo(2);
    }

    @Test
    void theSameBorrowerStateTwiceOpensOneLead() {
        approved(ListText.of(enterprise));

        neighbours.borrower(borrowerId, 1, enterprise);
        neighbours.borrower(borrowerId, 1, enterprise);
        neighbours.borrower(borrowerId, 2, enterprise);
        neighbours.awaitHandled();

        assertThat(leads.countOf(borrowerId)).isEqualTo(1);
    }

    @Test
    void anExpiredListClosesItsLeads() {
        String leadId = leadAwaitingConfirmation();

        TestClock.advance(Duration.ofDays(367));

        awaitStatus(leadId, "CLOSED");
    }

    @Test
    void theFeedShowsALeadAgainWhenItChanged() {
        String leadId = leadAwaitingConfirmation();
        List<String> before = new ArrayList<>();
        String cursor = readTo("", before);
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        awaitStatus(leadId, "OPEN");

        List<String> after = new ArrayList<>();
        Await.until("the changed lead behind the cursor", () -> {
            after.clear();
            readTo(cursor, after);
            return !after.isEmpty();
        });

        assertThat(before).contains(leadId).doesNotHaveDuplicates();
        assertThat(after).contains(leadId).doesNotHaveDuplicates();
    }

    @Test
    void leadsAreFoundByRegionSubtreeAndAmount() {
        String leadId = leadAwaitingConfirmation();

        assertThat(idsOf("region=460000")).contains(leadId);
        assertThat(idsOf("region=469002")).contains(leadId);
        assertThat(idsOf("region=460100")).doesNotContain(leadId);
        assertThat(idsOf("minAmountFen=200000000")).contains(leadId);
        assertThat(idsOf("minAmountFen=200000001")).doesNotContain(leadId);
        BANK.get("/leads?region=hainan").statusCode(422);
        BANK.get("/leads?after=nonsense").statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void aDirectFinancingListIsForTheEquityMarketAndOpenByLaw() {
        String batchId = pushed("DIRECT_FINANCING", ListText.of(enterprise));
        Api.listApprover().post("/batches/" + batchId + "/approval").statusCode(200);
        neighbours.borrower(borrowerId, 1, enterprise);
        String leadId = awaitLead();

        Api.equityMarket()
                .get("/leads/" + leadId)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("contact.phone", equalTo(enterprise.phone()));
        BANK.get("/leads/" + leadId).statusCode(404);
        BANK.post("/leads/" + leadId + "/lease").statusCode(404);
        assertThat(idsOf("limit=200")).doesNotContain(leadId);
        assertThat(outbox.of(AccessRecorded.class, borrowerId.toString()))
                .allMatch(read -> read.at("/basis").asText().contains("海南省方案"));
    }

    @Test
    void aLendingListIsNotForTheEquityMarket() {
        String leadId = leadAwaitingConfirmation();

        Api.equityMarket().get("/leads/" + leadId).statusCode(404);
    }

    @Test
    void onlyReceiversWithTheDutyReadLeads() {
        Api.listMaker().get("/leads").statusCode(403);
        Api.as(org.crediteasyloan.kit.test.tokens.TestTokens.person("x", "REG-SANYA", "REGULATOR", "lead-reader"))
                .get("/leads")
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
        BANK.get("/leads/" + UUID.randomUUID()).statusCode(404);
        BANK.get("/list-types").statusCode(200).body("code", equalTo(List.of("DIRECT_FINANCING", "LENDING_WHITELIST")));
    }

    private String leadAwaitingConfirmation() {
        approved(ListText.of(enterprise));
        neighbours.borrower(borrowerId, 1, enterprise);
        return awaitLead();
    }

    private String openLead(UUID consentId) {
        String leadId = leadAwaitingConfirmation();
        neighbours.consent(consentId, 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        awaitStatus(leadId, "OPEN");
        return leadId;
    }

    private static String approved(ListText list) {
        String batchId = pushed("LENDING_WHITELIST", list);
        Api.listApprover().post("/batches/" + batchId + "/approval").statusCode(200);
        return batchId;
    }

    private static String pushed(String listType, ListText list) {
        return Api.listMaker()
                .push(Api.newBatchNo(), listType, "list.csv", list.bytes())
                .statusCode(200)
                .extract()
                .path("batchId");
    }

    private String awaitLead() {
        Await.until("a lead of the borrower", () -> leads.countOf(borrowerId) > 0);
        return leads.idOf(borrowerId);
    }

    private void awaitStatus(String leadId, String status) {
        Await.until("lead " + status, () -> leads.status(leadId).equals(status));
    }

    private static List<String> idsOf(String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            var answer = BANK.get("/leads?" + query + "&after=" + cursor).statusCode(200);
            List<String> page = answer.extract().path("items.leadId");
            if (page.isEmpty()) {
                return ids;
            }
            ids.addAll(page);
            cursor = answer.extract().path("next");
        }
    }

    private static String readTo(String start, List<String> ids) {
        String cursor = start;
        while (true) {
            var answer = BANK.get("/leads?limit=5&after=" + cursor).statusCode(200);
            List<String> page = answer.extract().path("items.leadId");
            cursor = answer.extract().path("next");
            if (page.isEmpty()) {
                return cursor;
            }
            ids.addAll(page);
        }
    }
}
