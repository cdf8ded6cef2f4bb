package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a list behind the answer that it was received. */
@QuarkusTest
class ReadListTest {

    private static final String LENDING = "LENDING_WHITELIST";

    @BeforeEach
    void knowRegionsAndIndustries() {
        SampleTables.arrive("regions", "industries");
    }

    @Test
    void aFileThatIsNoListSaysWhyKeepsNoRowAndLeavesItsNumberFree() {
        String batchNo = Api.newBatchNo();
        StringBuilder text =
                new StringBuilder(new String(ListText.of(Enterprise.some()).bytes(), StandardCharsets.UTF_8));
        for (int row = 0; row < 1_500; row++) {
            text.append("\r\n坏行,1,,,,,,,,,,,,,,");
        }
        byte[] broken = text.append("\r\n\"never closed,1,2\n").toString().getBytes(StandardCharsets.UTF_8);

        String batchId = Api.listMaker()
                .push(batchNo, LENDING, "a.csv", broken)
                .statusCode(200)
                .body("status", equalTo("UNREADABLE"))
                .body("fault.code", equalTo("list-file-row-unreadable"))
                .body("fault.textZh", containsString("1503"))
                .body("fault.textEn", containsString("1503"))
                .extract()
                .path("batchId");

        Api.listMaker().get("/batches/" + batchId + "/rows").statusCode(409).body("code", equalTo("batch-not-read"));
        Api.listApprover()
                .post("/batches/" + batchId + "/approval")
                .statusCode(409)
                .body("code", equalTo("batch-not-read"));
        assertThat(WalledLead.count("listing_row", "batch_id", UUID.fromString(batchId)))
                .isZero();
        assertThat(WalledLead.count("list_file_part", "batch_id", UUID.fromString(batchId)))
                .isZero();
        Api.listMaker()
                .push(batchNo, LENDING, "a.csv", ListText.of(Enterprise.some()).bytes())
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("batchId", not(equalTo(batchId)));
    }

    @Test
    void aDryRunShowsTheVerdictsAndIsNeverApproved() {
        String batchNo = Api.newBatchNo();
        byte[] content =
                ListText.of(Enterprise.some()).line("坏行,1,,,,,,,,,,,,,,").bytes();
        String batchId = Api.listMaker()
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("batchNo", batchNo)
                .multiPart("listTypeCode", LENDING)
                .multiPart("dryRun", "true")
                .multiPart("file", "a.csv", content, "application/octet-stream")
                .post("/whitelist/v1/batches")
                .then()
                .statusCode(202)
                .body("dryRun", equalTo(true))
                .extract()
                .path("batchId");

        Api.listMaker()
                .read(batchId)
                .body("status", equalTo("TRIED"))
                .body("counts.accepted", equalTo(1))
                .body("counts.rejected", equalTo(1));

        Api.listMaker().get("/batches/" + batchId + "/rows").body("items", hasSize(2));
        Api.listApprover()
                .post("/batches/" + batchId + "/approval")
                .statusCode(409)
                .body("code", equalTo("batch-is-dry-run"));
        Api.listMaker()
                .push(batchNo, LENDING, "a.csv", content)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("batchId", not(equalTo(batchId)));
    }

    @Test
    void anEnterpriseNamedAgainFarBelowIsFoundByTheDatabase() {
        Enterprise twice = Enterprise.some();
        ListText list = ListText.of(twice);
        for (int row = 0; row < 1_100; row++) {
            list.row(Enterprise.some(), "琼海市", "200", "2026-10-18");
        }
        list.row(twice, "琼海市", "300", "2026-10-18").row(twice, "琼海市", "400", "2026-10-18");

        String batchId = Api.listMaker()
                .push(Api.newBatchNo(), LENDING, "a.csv", list.bytes())
                .body("counts.accepted", equalTo(1_101))
                .body("counts.rejected", equalTo(2))
                .body("readRows", equalTo(1_103))
                .body("findings.find { it.code == 'DUPLICATE_IN_BATCH' }.count", equalTo(2))
                .extract()
                .path("batchId");

        Api.listMaker()
                .get("/batches/" + batchId + "/rows?verdict=REJECTED")
                .body("items.rowNo", equalTo(List.of(1_103, 1_104)))
                .body("items[0].findings[0].textZh", containsString("第2行"));
    }

    @Test
    void aReaderThatDiedLeavesWhatItReadAndTheNextOneGoesOn() {
        ListText list = ListText.of();
        for (int row = 0; row < 1_500; row++) {
            list.row(Enterprise.some(), "琼海市", "200", "2026-10-18");
        }
        UUID halfRead = halfRead(1_000, list.line("坏行,1,,,,,,,,,,,,,,").bytes());

        Api.listMaker()
                .read(halfRead.toString())
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("counts.accepted", equalTo(1_500))
                .body("counts.rejected", equalTo(1))
                .body("readRows", equalTo(1_501));

        assertThat(WalledLead.count("listing_row", "batch_id", halfRead)).isEqualTo(1_501);
        assertThat(WalledLead.count("list_file_part", "batch_id", halfRead)).isZero();
    }

    /** As a service that was killed leaves a list: its first rows kept and counted, and the file still there. */
    private static UUID halfRead(int rows, byte[] content) {
        UUID batchId = UUID.randomUUID();
        WalledLead.run("""
                INSERT INTO list_batch (id, version, authority, batch_no, list_type_code, content_hash, file_name, made_by, made_at,
                    status, read_line, read_rows, reading)
                VALUES (?, 2, 'REG-QIONGHAI-SME', ?, 'LENDING_WHITELIST', 'hash', 'list.csv', 'maker', now(), 'TRIED', ?, ?, ?)""", batchId, Api.newBatchNo(), rows + 1, rows, """
                {"counts": {"total": %1$d, "accepted": %1$d, "acceptedWithWarnings": 0, "rejected": 0}, "findings": []}""".formatted(rows));
        WalledLead.run("""
                INSERT INTO listing_row (id, batch_id, line, verdict, uscc, name_zh, cells, findings)
                SELECT gen_random_uuid(), ?, line, 'ACCEPTED', '', '', '[]', '[]' FROM generate_series(2, ?) AS line""", batchId, rows + 1);
        WalledLead.run(
                "INSERT INTO list_file_part VALUES (?, 0, ?)",
                batchId,
                Base64.getEncoder().encodeToString(content));
        WalledLead.run("UPDATE list_batch SET status = 'READING' WHERE id = ?", batchId);
        return batchId;
    }
}
