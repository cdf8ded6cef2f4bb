package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Platform;

/**
 * A person who exists nowhere else, written by everybody into everything that takes free words: cells and name of a list, rejection
 * reasons, feedback, opinions of department and bank. Whoever may read them does, so that they go all the ways there are.
 */
final class PlantedPerson {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String FISHERY = "91469006MA5EMFNX60";
    private static final String HEADER = "企业名称,统一社会信用代码,法定代表人,联系电话,所属市县,融资需求金额（万元）,融资期限（月）,融资用途,担保方式,推荐日期,备注";

    private final String name = "戚" + mark();
    private final String phone = "199" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String idNumber = "4601001990" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String note = "家里有人生病" + mark();
    private final String fileName = "of-" + mark() + ".csv";

    private final Actor listMaker;
    private final Actor listApprover;
    private final Actor bankMachine;
    private final Actor officer;
    private final Actor department;
    private final Actor borrower;

    PlantedPerson(Platform platform) {
        this.listMaker = Actor.person(platform, "maker", "hainan.sme.maker");
        this.listApprover = Actor.person(platform, "approver", "hainan.sme.approver");
        this.bankMachine = Actor.machine(platform, "bank", "bank-hnrcb-machine");
        this.officer = Actor.person(platform, "officer", "hnrcb.officer");
        this.department = Actor.person(platform, "department", "agriculture.approver");
        this.borrower = Actor.person(platform, "borrower", "borrower.yun");
    }

    List<String> words() {
        return List.of(name, phone, idNumber, note, fileName);
    }

    void plantInLists() {
        String batch = "/whitelist/v1/batches/" + push();
        Answer rejectedRows = done(listMaker.get(batch + "/rows?verdict=REJECTED&limit=10"));
        assertThat(rejectedRows.body().at("/items/0/nameZh").asText()).isEqualTo(name);
        done(listApprover.post(batch + "/approval"));
        String refused = "/whitelist/v1/batches/" + push();
        Answer rejection = done(listApprover.post(refused + "/rejection", Map.of("reason", note)));
        assertThat(rejection.text("/rejectionReason")).isEqualTo(note);
    }

    void plantInLead() {
        String lead = "/whitelist/v1/leads/" + leadOfTheFishery();
        done(bankMachine.post(lead + "/lease"));
        done(bankMachine.post(lead + "/feedback", Map.of("outcomeCode", "VISITED", "note", note)));
        assertThat(bankMachine
                        .post(lead + "/feedback", Map.of("outcomeCode", phone, "note", note))
                        .isOk())
                .isFalse();
        assertThat(bankMachine.post(lead + "/feedback", Map.of(name, phone)).isOk())
                .isFalse();
        done(bankMachine.post(lead + "/release"));
    }

    void plantInApplication() {
        Answer mandate = done(borrower.post("/enterprise-profile/v1/mandates", Map.of("uscc", FISHERY)));
        borrower.actFor(mandate.text("/borrowerId"));
        Answer applied = done(borrower.post(
                "/loan-routing/v1/applications",
                Map.of(
                        "productCode",
                        "HNRCB-FISHERY",
                        "alternativeProductCodes",
                        List.of(),
                        "amountFen",
                        20_000_000,
                        "termMonths",
                        12,
                        "purpose",
                        "RAW_MATERIALS")));
        String application = "/loan-routing/v1/applications/" + applied.text("/applicationId");
        done(department.post(application + "/department-decision", Map.of("decision", "APPROVE", "note", note)));
        done(officer.post(application + "/acceptance"));
        done(officer.post(
                application + "/refusal",
                Map.of("reasonCode", "DOCUMENTS_INCOMPLETE", "repairable", true, "note", name + " " + phone)));
        Answer seen = done(borrower.get(application));
        assertThat(seen.body().at("/history").findValuesAsText("note")).contains(note, name + " " + phone);
    }

    private String push() {
        String good = row("万宁泰和深远海养殖有限公司", FISHERY, "万宁市", "20");
        String slipped = row(name, idNumber, note, phone);
        byte[] content = String.join("\r\n", HEADER, good, slipped).getBytes(StandardCharsets.UTF_8);
        Answer pushed = done(listMaker.upload(
                "/whitelist/v1/batches",
                Map.of("batchNo", "P-" + UUID.randomUUID(), "listTypeCode", "LENDING_WHITELIST"),
                fileName,
                content));
        String batchId = pushed.text("/batchId");
        await("the list read")
                .atMost(PATIENCE)
                .until(() -> done(listMaker.get("/whitelist/v1/batches/" + batchId))
                                .body()
                                .at("/counts/rejected")
                                .asInt()
                        == 1);
        return batchId;
    }

    private String row(String nameZh, String uscc, String region, String amount) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        return String.join(",", nameZh, uscc, name, phone, region, amount, "12", "流动资金", "信用", today, note);
    }

    /** The planted row made the fishery's lead anew; its bank sees the planted contact there. */
    private String leadOfTheFishery() {
        String[] leadId = {""};
        String[] after = {""};
        await("the lead with the planted contact").atMost(PATIENCE).until(() -> {
            Answer page = done(bankMachine.get("/whitelist/v1/leads?limit=200" + after[0]));
            StreamSupport.stream(page.body().at("/items").spliterator(), false)
                    .filter(lead -> lead.at("/contact/phone").asText().equals(phone))
                    .filter(lead ->
                            lead.at("/contact/legalRepresentative").asText().equals(name))
                    .map(lead -> lead.at("/leadId"))
                    .map(JsonNode::asText)
                    .forEach(found -> leadId[0] = found);
            if (!page.text("/next").isEmpty()) {
                after[0] = "&after=" + page.text("/next");
            }
            return !leadId[0].isEmpty();
        });
        return leadId[0];
    }

    private static Answer done(Answer answer) {
        assertThat(answer.isOk()).as("%s %s", answer.status(), answer.body()).isTrue();
        return answer;
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
