package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.Platform;
import org.crediteasyloan.local.demo.Ground;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank enrols its people, its leads are handed to them, and one leaves: through public interfaces, with real tokens. */
@ExtendWith(RunningPlatform.class)
class StaffTest {

    private static final String BANK = Onboarding.pathOf("BANK-HNBANK");
    private static final String STAFF = BANK + "/staff";
    private static final String LEADS = "/whitelist/v1/leads";
    private static final String ENTERPRISE = "91469006MA5EMFNX60";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform = RunningPlatform.PLATFORM;
    private final Actor machine = Actor.machine(platform, "bank", "bank-hnbank-machine");
    private final Actor manager = Actor.person(platform, "manager of the branch", "hnbank.product.maker");
    private final Actor approver = Actor.person(platform, "approver", "hnbank.product.approver");
    private final Actor officer = Actor.person(platform, "manager at the head office", "hnbank.officer");

    /** Another class may have left the platform down; what runs already stays as it is. */
    @BeforeAll
    static void up() {
        RunningPlatform.up();
        Ground.lay(RunningPlatform.PLATFORM, RunningPlatform.LAYOUT, System.out);
        ConnectedBank.connect("BANK-HNBANK", "bank-hnbank-machine");
    }

    @Test
    void aLeadIsHandedToTheManagerOfTheRegionAndToTheSuccessorWhenThatOneLeaves() {
        JsonNode lead = anOpenLead();
        String leadId = lead.at("/leadId").asText();
        unitsServe(lead.at("/regionCode").asText());
        List<String> everything = List.of("product-maker", "staff-maker", "lead-reader");
        enrol("hnbank.product.approver", terms("HQ", List.of("product-approver", "staff-approver"), null));
        String successor = enrol(
                "hnbank.officer",
                terms("HQ", List.of("credit-officer", "contract-signer", "lead-reader", "staff-maker"), 1_000));
        String leaver = enrol("hnbank.product.maker", terms("BRANCH", everything, 1_000));
        awaitStatus(manager, LEADS + "/" + leadId, 200);

        done(machine.post(LEADS + "/" + leadId + "/lease"));
        awaitHolder(leadId, leaver);
        assertThat(idsOf(done(manager.get(LEADS + "?dispatch=MINE")))).contains(leadId);

        Actor withLivingToken = Actor.withToken(platform, "who has left", manager.token());
        assertThat(withLivingToken.get(LEADS + "/" + leadId).status()).isEqualTo(200);

        try {
            Answer left = done(officer.post(STAFF + "/" + leaver + "/departure", Map.of("successorId", successor)));
            assertThat(left.text("/leaving/openCases")).isEqualTo("TO_SUCCESSOR");

            awaitStatus(withLivingToken, LEADS + "/" + leadId, 403);
            assertThat(withLivingToken.get(LEADS + "/" + leadId).text("/code")).isEqualTo("person-not-in-office");
            awaitHolder(leadId, successor);
            assertThat(idsOf(done(officer.get(LEADS + "?dispatch=MINE")))).contains(leadId);
            JsonNode moves =
                    done(officer.get(LEADS + "/" + leadId + "/dispatch/moves")).body();
            assertThat(moves.findValuesAsText("reason")).containsExactly("NEAREST", "TO_SUCCESSOR");
        } finally {
            done(machine.post(LEADS + "/" + leadId + "/release"));
            enrolBy(officer, "hnbank.product.maker", terms("BRANCH", everything, 1_000));
            awaitStatus(manager, LEADS + "?limit=1", 200);
        }
    }

    /** The bank's own two persons, in whatever order they come into the register themselves; its id. */
    private String enrol(String username, Map<String, Object> terms) {
        return enrolBy(manager, username, terms);
    }

    private String enrolBy(Actor maker, String username, Map<String, Object> terms) {
        String subject = subjectOf(username);
        Optional<JsonNode> enrolled = find(subject);
        if (enrolled.filter(person -> person.at("/standing").asText().equals("ENROLLED"))
                .isPresent()) {
            return enrolled.get().at("/staffId").asText();
        }
        Answer proposal = done(maker.post(
                STAFF, Map.of("subject", subject, "realName", "某人", "phone", "19900002999", "terms", terms)));
        String path = STAFF + "/" + proposal.text("/staffId") + "/approval";
        Map<String, Long> revision = Map.of("revision", proposal.number("/revision"));
        assertThat(maker.post(path, revision).status())
                .as("who proposes does not approve")
                .isEqualTo(403);
        assertThat(done(approver.post(path, revision)).text("/standing")).isEqualTo("ENROLLED");
        return proposal.text("/staffId");
    }

    private Optional<JsonNode> find(String subject) {
        return StreamSupport.stream(done(approver.get(STAFF)).body().spliterator(), false)
                .filter(person -> person.at("/subject").asText().equals(subject))
                .findFirst();
    }

    private String subjectOf(String username) {
        return switch (username) {
            case "hnbank.product.maker" -> subjectOf(manager);
            case "hnbank.product.approver" -> subjectOf(approver);
            case "hnbank.officer" -> subjectOf(officer);
            default -> throw new IllegalArgumentException(username);
        };
    }

    private static String subjectOf(Actor actor) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(actor.token().split("\\.")[1]))
                    .at("/sub")
                    .asText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> terms(String unitCode, List<String> duties, Integer maxOpenCases) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "unitCode",
                unitCode,
                "duties",
                duties,
                "reach",
                Map.of("regionCodes", List.of("460000")),
                "validFrom",
                "2025-01-01"));
        if (maxOpenCases != null) {
            terms.put("maxOpenCases", maxOpenCases);
        }
        return terms;
    }

    /** The operator tells the units on the bank's behalf: a head office and a branch where the lead is. */
    private void unitsServe(String regionCode) {
        Actor operator = Actor.person(platform, "operator", "operator.participant.maker");
        long version = done(operator.get(BANK + "/units")).number("/version");
        done(operator.put(
                BANK + "/units",
                JSON.valueToTree(Map.of(
                        "version",
                        version,
                        "units",
                        List.of(
                                unit("HQ", Map.of(), "HEAD_OFFICE", "460000"),
                                unit("BRANCH", Map.of("parentCode", "HQ"), "BRANCH", regionCode))))));
    }

    private static Map<String, Object> unit(
            String unitCode, Map<String, Object> parent, String level, String regionCode) {
        Map<String, Object> unit = new HashMap<>(parent);
        unit.putAll(Map.of(
                "unitCode",
                unitCode,
                "level",
                level,
                "nameZh",
                "机构",
                "nameEn",
                "Unit",
                "regionCode",
                regionCode,
                "status",
                "OPEN"));
        return unit;
    }

    /** One whose borrower has confirmed. */
    private JsonNode anOpenLead() {
        Actor borrower = Actor.person(platform, "borrower", "borrower.yun");
        Answer mandate = done(borrower.post("/enterprise-profile/v1/mandates", Map.of("uscc", ENTERPRISE)));
        borrower.actFor(mandate.text("/borrowerId"));
        done(borrower.post("/enterprise-profile/v1/consents", Map.of("purpose", "LEAD_CONTACT", "validDays", 90)));
        List<JsonNode> open = new ArrayList<>();
        await("a lead that may be taken").atMost(Duration.ofMinutes(2)).until(() -> {
            String cursor = "";
            while (open.isEmpty()) {
                Answer page = machine.get(LEADS + "?limit=200&after=" + cursor);
                if (!page.isOk()) {
                    // The service may not have heard yet that the bank is connected.
                    return false;
                }
                page.body().at("/items").forEach(lead -> {
                    if (lead.at("/status").asText().equals("OPEN")) {
                        open.add(lead);
                    }
                });
                if (page.body().at("/items").isEmpty()) {
                    break;
                }
                cursor = page.text("/next");
            }
            return !open.isEmpty();
        });
        return open.getFirst();
    }

    private void awaitHolder(String leadId, String staffId) {
        await("the lead is with " + staffId)
                .atMost(Duration.ofSeconds(60))
                .until(() -> done(machine.get(LEADS + "/" + leadId))
                        .text("/dispatch/managerId")
                        .equals(staffId));
    }

    private static void awaitStatus(Actor actor, String path, int status) {
        await(path + " answers " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> actor.get(path).status() == status);
    }

    private static List<String> idsOf(Answer page) {
        return page.body().at("/items").findValuesAsText("leadId");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.isOk()).as("%d %s", answer.status(), answer.body()).isTrue();
        return answer;
    }
}
