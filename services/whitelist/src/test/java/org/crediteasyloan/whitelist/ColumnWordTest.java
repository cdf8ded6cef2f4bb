package org.crediteasyloan.whitelist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

/** An authority says once what it calls its columns. */
@QuarkusTest
class ColumnWordTest {

    private static final String LENDING = "LENDING_WHITELIST";

    private final String authority = "REG-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
    private final Api maker = Api.as(TestTokens.person("maker", authority, "REGULATOR", "list-maker"));
    private final Api approver = Api.as(TestTokens.person("approver", authority, "REGULATOR", "list-approver"));

    @Test
    void aRequiredColumnUnderAWordOfTheirOwnIsReadOnceTheySaidSo() {
        byte[] list = list("拟贷 额（万元）*");
        String batchNo = Api.newBatchNo();
        push(batchNo, list).body("status", equalTo("UNREADABLE")).body("fault.code", equalTo("list-column-missing"));

        confirm("拟贷额", "AMOUNT");

        push(batchNo, list)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("counts.accepted", equalTo(1))
                .body("columns.find { it.field == 'AMOUNT' }.header", equalTo("拟贷 额（万元）*"));
    }

    @Test
    void anUnknownColumnKeepsAListFromApprovalUntilItIsConfirmedAsANote() {
        String batch = "/batches/" + idOf(push(Api.newBatchNo(), list("融资需求金额（万元）,联络号码")));
        maker.get(batch).body("unknownHeaders", equalTo(List.of("联络号码")));

        approver.post(batch + "/approval")
                .statusCode(409)
                .body("code", equalTo("columns-not-confirmed"))
                .body("title", containsString("联络号码"));
        confirm("联络号码", "NOTE");

        approver.post(batch + "/approval").statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void aListReadBeforeAColumnGotItsMeaningIsPushedAgain() {
        byte[] list = list("融资需求金额（万元）,联络号码");
        String batch = "/batches/" + idOf(push(Api.newBatchNo(), list));

        confirm("联络号码", "PHONE");

        approver.post(batch + "/approval").statusCode(409).body("code", equalTo("list-read-before-columns"));
        String again = "/batches/" + idOf(push(Api.newBatchNo(), list).body("unknownHeaders", hasSize(0)));
        maker.get(again).body("columns.field", hasItem("PHONE"));
        approver.post(again + "/approval").statusCode(200);
    }

    @Test
    void whatAnAuthorityCallsItsColumnsIsItsOwn() {
        confirm("拟贷额", "NOTE");
        confirm("拟贷额（万元）", "AMOUNT");

        maker.get("/column-words")
                .body("words.header", equalTo(List.of("拟贷额")))
                .body("words.field", equalTo(List.of("AMOUNT")));
        Api.listMaker().get("/column-words").body("words.findAll { it.header == '拟贷额' }", hasSize(0));
        approver.put("/column-words", word("拟贷额", "NOTE")).statusCode(403);
        Api.bank("BANK-HNRCB").get("/column-words").statusCode(403);
        maker.put("/column-words", "{\"words\":[{\"header\":\" \",\"field\":\"NONE\"}]}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/words/0/field"));
    }

    private void confirm(String header, String field) {
        maker.put("/column-words", word(header, field)).statusCode(200);
    }

    private static String word(String header, String field) {
        return "{\"words\":[{\"header\":\"%s\",\"field\":\"%s\"}]}".formatted(header, field);
    }

    private ValidatableResponse push(String batchNo, byte[] list) {
        return maker.push(batchNo, LENDING, "list.csv", list).statusCode(200);
    }

    private static String idOf(ValidatableResponse batch) {
        return batch.extract().path("batchId");
    }

    /** One row with 200 in the column named first. */
    private static byte[] list(String amountAndMore) {
        Enterprise enterprise = Enterprise.some();
        String header = "企业名称,统一社会信用代码,所属市县,融资期限（月）,融资用途,担保方式,推荐日期,联系电话";
        String row = String.join(
                ",",
                enterprise.nameZh(),
                enterprise.uscc().value(),
                "琼海市",
                "12",
                "流动资金",
                "信用",
                "2026-10-18",
                "0898-62220000",
                "200");
        boolean hasMore = amountAndMore.contains(",");
        String shown = hasMore ? header.replace(",联系电话", "") : header;
        String cells = hasMore ? row.replace(",0898-62220000", "") + ",0898-62220000" : row;
        return (shown + "," + amountAndMore + "\r\n" + cells).getBytes(StandardCharsets.UTF_8);
    }
}
