package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.whitelist.row.SampleLists;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BatchTest {

    private static final String LENDING = "LENDING_WHITELIST";

    @Inject
    OutboxRows outbox;

    @BeforeEach
    void knowRegionsAndIndustries() {
        SampleTables.arrive("regions", "industries");
    }

    @ParameterizedTest
    @CsvSource({
        "sample-a.xlsx, 550, 12, 38",
        "sample-a.gb18030.csv, 550, 12, 38",
        "sample-b.xlsx, 280, 9, 11",
        "sample-b.gb18030.csv, 280, 9, 11"
    })
    void aSampleListIsCountedAsItsTruthFileSays(String file, int accepted, int warned, int rejected) throws Exception {
        byte[] content = Files.readAllBytes(SampleLists.file(file));

        var answer = Api.listMaker().push(Api.newBatchNo(), LENDING, file, content);

        answer.statusCode(200)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("counts.total", equalTo(accepted + warned + rejected))
                .body("counts.accepted", equalTo(accepted))
                .body("counts.acceptedWithWarnings", equalTo(warned))
                .body("counts.rejected", equalTo(rejected))
                .body("findings.find { it.code == 'FORMULA_AS_DATA' }.count", equalTo(3));
    }

    @Test
    void everyRowShowsItsVerdictAndAllFindingsInBothLanguages() {
        String batchId = pushed(ListText.of(Enterprise.some())
                .line(",91460107MAO2JBF66X,李海,19900001111,南海市,制造业,1,1,否,待定,0,流动资金,信用,不限,2026-02-31,=1+1")
                .bytes());

        var rows = Api.listMaker().get("/batches/" + batchId + "/rows?verdict=REJECTED");

        rows.statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].rowNo", equalTo(3))
                .body(
                        "items[0].findings.code",
                        equalTo(List.of(
                                "USCC_BAD_CHAR",
                                "NAME_MISSING",
                                "REGION_UNKNOWN",
                                "AMOUNT_NOT_A_NUMBER",
                                "TERM_NOT_POSITIVE",
                                "DATE_INVALID",
                                "FORMULA_AS_DATA")))
                .body("items[0].findings[2].column", equalTo("所属市县"))
                .body("items[0].findings[2].textZh", containsString("市县"))
                .body("items[0].findings[2].textEn", containsString("region"));
    }

    @Test
    void rowsArePagedByTheirNumber() {
        String path = "/batches/"
                + pushed(ListText.of(Enterprise.some(), Enterprise.some(), Enterprise.some())
                        .bytes());

        String next = Api.listMaker()
                .get(path + "/rows?limit=2")
                .body("items.rowNo", equalTo(List.of(2, 3)))
                .extract()
                .path("next");

        Api.listMaker().get(path + "/rows?limit=2&after=" + next).body("items.rowNo", equalTo(List.of(4)));
        Api.listMaker().get(path + "/rows?after=first").statusCode(400).body("code", equalTo("invalid-cursor"));
        Api.listMaker().get(path + "/rows?limit=0").statusCode(422);
    }

    @Test
    void theSameNumberWithTheSameContentIsTheSameBatch() {
        String batchNo = Api.newBatchNo();
        byte[] content = ListText.of(Enterprise.some()).bytes();
        String first = Api.listMaker()
                .push(batchNo, LENDING, "a.csv", content)
                .extract()
                .path("batchId");

        var second = Api.listMaker().push(batchNo, LENDING, "renamed.csv", content);

        second.statusCode(200).body("batchId", equalTo(first));
    }

    @Test
    void theSameNumberWithOtherContentIsRefused() {
        String batchNo = Api.newBatchNo();
        Api.listMaker()
                .push(batchNo, LENDING, "a.csv", ListText.of(Enterprise.some()).bytes());

        var second = Api.listMaker()
                .push(batchNo, LENDING, "a.csv", ListText.of(Enterprise.some()).bytes());

        second.statusCode(409).body("code", equalTo("batch-no-reused"));
    }

    @Test
    void aReplayedKeyGetsTheFirstAnswerAndWithAnotherFileAProblem() {
        String key = UUID.randomUUID().toString();
        String batchNo = Api.newBatchNo();
        byte[] content = ListText.of(Enterprise.some()).bytes();
        String first = Api.listMaker()
                .send(key, batchNo, LENDING, "a.csv", content)
                .extract()
                .asString();

        String replay = Api.listMaker()
                .send(key, batchNo, LENDING, "a.csv", content)
                .extract()
                .asString();
        var reused = Api.listMaker()
                .send(
                        key,
                        batchNo,
                        LENDING,
                        "a.csv",
                        ListText.of(Enterprise.some()).bytes());

        assertThat(replay).isEqualTo(first);
        reused.statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void theSameBatchPushedTwiceAtOnceIsOneBatch() throws Exception {
        String batchNo = Api.newBatchNo();
        byte[] content = Files.readAllBytes(SampleLists.file("sample-b.xlsx"));
        List<String> batchIds = new ArrayList<>();

        try (var pushers = Executors.newFixedThreadPool(3)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(pushers.submit(() -> Api.listMaker()
                        .send(UUID.randomUUID().toString(), batchNo, LENDING, "b.xlsx", content)
                        .statusCode(202)
                        .extract()
                        .path("batchId")));
            }
            for (Future<String> answer : answers) {
                batchIds.add(answer.get());
            }
        }

        assertThat(batchIds).hasSize(3).containsOnly(batchIds.getFirst());
        Api.listMaker().read(batchIds.getFirst()).body("counts.total", equalTo(300));
    }

    @Test
    void anotherPersonApprovesAndEveryAcceptedRowIsPublishedWithoutPersonalData() {
        Enterprise enterprise = Enterprise.some();
        String batchId =
                pushed(ListText.of(enterprise).line("坏行,1,,,,,,,,,,,,,,").bytes());

        var answer = Api.listApprover().post("/batches/" + batchId + "/approval");

        answer.statusCode(200).body("status", equalTo("APPROVED")).body("version", equalTo(4));
        var events = outbox.of(ListingRowAccepted.class, enterprise.uscc().value());
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().at("/batchId").asText()).isEqualTo(batchId);
        assertThat(events.getFirst().at("/need/amountFen").asLong()).isEqualTo(200_000_000L);
        assertThat(events.getFirst().at("/tags/0").asText()).isEqualTo("专精特新");
        assertThat(events.getFirst().at("/authority").asText()).isEqualTo("REG-QIONGHAI-SME");
        assertThat(outbox.anyHolds(enterprise.phone())).isFalse();
        assertThat(outbox.anyHolds("张海")).isFalse();
    }

    @Test
    void theMakerCannotApproveTheOwnList() {
        String batchId = pushed(ListText.of(Enterprise.some()).bytes());
        Api makerWithBothDuties =
                Api.as(TestTokens.person("maker", "REG-QIONGHAI-SME", "REGULATOR", "list-maker", "list-approver"));

        var answer = makerWithBothDuties.post("/batches/" + batchId + "/approval");

        answer.statusCode(403).body("code", equalTo("same-person"));
        makerWithBothDuties.get("/batches/" + batchId).body("status", equalTo("AWAITING_APPROVAL"));
    }

    @Test
    void aBatchIsDecidedOnce() {
        String path = "/batches/" + pushed(ListText.of(Enterprise.some()).bytes());
        Api.listApprover().post(path + "/approval").statusCode(200);

        Api.listApprover().post(path + "/approval").statusCode(409).body("code", equalTo("batch-already-decided"));
        Api.listApprover()
                .post(path + "/rejection", "{\"reason\": \"太迟\"}")
                .statusCode(409)
                .body("code", equalTo("batch-already-decided"));
    }

    @Test
    void aRejectedBatchPublishesNothing() {
        Enterprise enterprise = Enterprise.some();
        String path = "/batches/" + pushed(ListText.of(enterprise).bytes());

        var answer = Api.listApprover().post(path + "/rejection", "{\"reason\": \"名单未经公示\"}");

        answer.statusCode(200).body("status", equalTo("REJECTED")).body("rejectionReason", equalTo("名单未经公示"));
        assertThat(outbox.of(ListingRowAccepted.class, enterprise.uscc().value()))
                .isEmpty();
        Api.listApprover().post(path + "/rejection", "{\"reason\": \" \"}").statusCode(422);
    }

    @Test
    void aListWithoutAnAcceptedRowCannotBeApproved() {
        String path =
                "/batches/" + pushed(ListText.of().line("坏行,1,,,,,,,,,,,,,,").bytes());

        var answer = Api.listApprover().post(path + "/approval");

        answer.statusCode(409).body("code", equalTo("nothing-to-approve"));
        Api.listApprover().get(path).body("status", equalTo("AWAITING_APPROVAL"));
    }

    @Test
    void anotherAuthoritySeesNothingOfABatch() {
        String path = "/batches/" + pushed(ListText.of(Enterprise.some()).bytes());
        Api stranger = Api.as(TestTokens.person("stranger", "REG-SANYA", "REGULATOR", "list-maker", "list-approver"));

        stranger.get(path).statusCode(404);
        stranger.get(path + "/rows").statusCode(404);
        stranger.get(path + "/faulty-rows.xlsx").statusCode(404);
        stranger.post(path + "/approval").statusCode(404);
        stranger.get("/batches?limit=200").statusCode(200).body("items", hasSize(0));
        Api.listMaker().get("/batches/" + UUID.randomUUID()).statusCode(404);
        Api.listMaker().get("/batches/not-an-id").statusCode(404);
    }

    @Test
    void onlyRegulatorsWithTheDutyPushAndApprove() {
        byte[] content = ListText.of(Enterprise.some()).bytes();
        String batchId = pushed(content);

        Api.bank("BANK-HNRCB").push(Api.newBatchNo(), LENDING, "a.csv", content).statusCode(403);
        Api.as(TestTokens.person("x", "BANK-HNRCB", "BANK", "list-maker"))
                .push(Api.newBatchNo(), LENDING, "a.csv", content)
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
        Api.listMaker().post("/batches/" + batchId + "/approval").statusCode(403);
        Api.listApprover().push(Api.newBatchNo(), LENDING, "a.csv", content).statusCode(403);
    }

    @Test
    void batchesAreListedByCursor() {
        String batchId = pushed(ListText.of(Enterprise.some()).bytes());
        List<String> seen = new ArrayList<>();
        String cursor = "";
        List<String> page;
        do {
            var answer = Api.listMaker().get("/batches?limit=3&after=" + cursor);
            page = answer.extract().path("items.batchId");
            cursor = answer.extract().path("next");
            seen.addAll(page);
        } while (!page.isEmpty());

        assertThat(seen).contains(batchId).doesNotHaveDuplicates();
    }

    @Test
    void faultyRowsComeBackWithReasonsAndWithoutFormulas() throws Exception {
        String batchId = pushed(ListText.of(Enterprise.some())
                .line("琼海坏行有限公司,91460107MAO2JBF66X,+86,19900001111,琼海市,制造业,1,1,否,-30,12,流动资金,信用,不限,"
                        + "2026-10-18,\"=HYPERLINK(\"\"http://example.invalid\"\")\"")
                .bytes());

        byte[] file = Api.listMaker()
                .get("/batches/" + batchId + "/faulty-rows.xlsx")
                .statusCode(200)
                .header("Content-Disposition", containsString("faulty-rows.xlsx"))
                .extract()
                .asByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(16)).isEqualTo("退回原因");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("琼海坏行有限公司");
            assertThat(rows.get(1).getCellText(16)).contains("融资需求金额（万元）：融资需求金额不得为负数。");
            assertThat(rows.get(1).stream().map(cell -> cell == null ? "" : cell.getText()))
                    .noneMatch(text -> !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0);
            assertThat(rows.get(1).stream()).allMatch(cell -> cell == null || cell.getFormula() == null);
        }
        Api.listMaker()
                .push(Api.newBatchNo(), LENDING, "again.xlsx", file)
                .statusCode(200)
                .body("counts.rejected", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "GB18030, false",
    })
    void aListIsReadInEachOfItsEncodings(String charset, boolean withByteOrderMark) {
        String text = new String(ListText.of(Enterprise.some()).bytes(), StandardCharsets.UTF_8);
        byte[] content = ((withByteOrderMark ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));

        var answer = Api.listMaker().push(Api.newBatchNo(), LENDING, "a.csv", content);

        answer.statusCode(200).body("counts.accepted", equalTo(1)).body("unknownHeaders", hasSize(0));
    }

    @Test
    void anUnknownListTypeAndMissingPartsAreRefused() {
        byte[] content = ListText.of(Enterprise.some()).bytes();

        Api.listMaker()
                .push(Api.newBatchNo(), "NO_SUCH_LIST", "a.csv", content)
                .statusCode(422)
                .body("code", equalTo("list-type-unknown"));
        Api.listMaker()
                .push(" ", LENDING, "a.csv", content)
                .statusCode(422)
                .body("errors.pointer", hasItem("/batchNo"));
        Api.listMaker()
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("batchNo", Api.newBatchNo())
                .post("/whitelist/v1/batches")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/file"));
    }

    @Test
    void aSystemPushesRowsWithoutAFile() {
        Enterprise enterprise = Enterprise.some();
        String batchNo = Api.newBatchNo();
        String rows =
                """
                {"batchNo": "%s", "listTypeCode": "LENDING_WHITELIST", "rows": [
                    {"nameZh": "%s", "uscc": "%s", "phone": "0898-62220000", "regionCode": "469002", "amountYuan": 2000000.5,
                     "termMonths": 12, "purpose": "流动资金", "guarantee": "信用", "tags": ["专精特新", "高新技术"], "endorsedOn": "2026-10-18"},
                    {"企业名称": null, "uscc": "1", "amountYuan": "200万", "regionCode": "琼海"}]}""".formatted(batchNo, enterprise.nameZh(), enterprise.uscc().value());

        String batchId = Api.listMaker()
                .post("/batches/rows", rows)
                .statusCode(202)
                .body("batchNo", equalTo(batchNo))
                .extract()
                .path("batchId");

        Api.listMaker()
                .read(batchId)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("headerLine", equalTo(0))
                .body("counts.accepted", equalTo(1))
                .body("counts.rejected", equalTo(1));
        Api.listApprover().post("/batches/" + batchId + "/approval").statusCode(200);
        var event =
                outbox.of(ListingRowAccepted.class, enterprise.uscc().value()).getFirst();
        assertThat(event.at("/need/amountFen").asLong()).isEqualTo(200_000_050L);
        assertThat(event.at("/tags/1").asText()).isEqualTo("高新技术");
        Api.listMaker().post("/batches/rows", rows).statusCode(202).body("batchId", equalTo(batchId));
        Api.listMaker()
                .post("/batches/rows", "{\"batchNo\":\" \",\"listTypeCode\":\"X\",\"rows\":[]}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/rows"));
    }

    @Test
    void aFileAboveTheLimitIsTold() throws Exception {
        var answer = LargeUpload.push(new byte[21 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("list-file-too-large");
    }

    @Test
    void aBodyFarAboveTheLimitIsNotRead() throws Exception {
        var answer = LargeUpload.push(new byte[33 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "industries"})
    void aListIsNotReadBeforeItsWordsCanBeTold(String table) {
        byte[] content = ListText.of(Enterprise.some()).bytes();
        TestDatabase.execute("DELETE FROM reference_copy WHERE name = '" + table + "'");

        var answer = Api.listMaker()
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("batchNo", Api.newBatchNo())
                .multiPart("listTypeCode", LENDING)
                .multiPart("file", "a.csv", content, "application/octet-stream")
                .post("/whitelist/v1/batches")
                .then();

        SampleTables.arrive(table);
        answer.statusCode(409).body("code", equalTo(table + "-not-published"));
    }

    private static String pushed(byte[] content) {
        return Api.listMaker()
                .push(Api.newBatchNo(), LENDING, "list.csv", content)
                .statusCode(200)
                .extract()
                .path("batchId");
    }
}
