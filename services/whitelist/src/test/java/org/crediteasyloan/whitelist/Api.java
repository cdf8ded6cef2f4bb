package org.crediteasyloan.whitelist;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** The service as one person or machine calls it; every answer is held to the contract. */
final class Api {

    private static final Set<String> BEING_READ = Set.of("RECEIVED", "READING");
    private static final ContractCheck CONTRACT = ContractCheck.of("whitelist");

    private final TestToken token;

    private Api(TestToken token) {
        this.token = token;
    }

    static Api as(TestToken token) {
        return new Api(token);
    }

    static Api listMaker() {
        return as(TestTokens.person("maker", "REG-QIONGHAI-SME", "REGULATOR", "list-maker"));
    }

    static Api listApprover() {
        return as(TestTokens.person("approver", "REG-QIONGHAI-SME", "REGULATOR", "list-approver"));
    }

    static Api bank(String code) {
        return as(TestTokens.machine(code, code, "BANK", "lead-reader"));
    }

    static Api equityMarket() {
        return as(TestTokens.machine("exchange", "EQUITY-HAINAN", "EQUITY", "lead-reader"));
    }

    ValidatableResponse get(String path) {
        return request().get("/whitelist/v1" + path).then();
    }

    ValidatableResponse put(String path, String json) {
        return request()
                .contentType(ContentType.JSON)
                .body(json)
                .put("/whitelist/v1" + path)
                .then();
    }

    ValidatableResponse post(String path) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/whitelist/v1" + path)
                .then();
    }

    ValidatableResponse post(String path, String json) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(json)
                .post("/whitelist/v1" + path)
                .then();
    }

    /** Pushes the list and waits until it has been read; where it was not even received, the answer to the push. */
    ValidatableResponse push(String batchNo, String listType, String fileName, byte[] content) {
        ValidatableResponse answer = send(UUID.randomUUID().toString(), batchNo, listType, fileName, content);
        return answer.extract().statusCode() == 202 ? read(answer.extract().path("batchId")) : answer;
    }

    /** The batch once it has been read. */
    ValidatableResponse read(String batchId) {
        Await.until("the batch " + batchId + " read", () -> !BEING_READ.contains(statusOf(batchId)));
        return get("/batches/" + batchId);
    }

    private String statusOf(String batchId) {
        return get("/batches/" + batchId).extract().path("status");
    }

    /** Only sends the list. */
    ValidatableResponse send(String key, String batchNo, String listType, String fileName, byte[] content) {
        SampleTables.arrive("regions", "industries");
        return request()
                .header("Idempotency-Key", key)
                .multiPart("batchNo", batchNo, "text/plain; charset=UTF-8")
                .multiPart("listTypeCode", listType)
                .multiPart("file", fileName, content, "application/octet-stream")
                .post("/whitelist/v1/batches")
                .then();
    }

    RequestSpecification request() {
        return RestAssured.given().filter(CONTRACT.responses()).filter(token.sent());
    }

    static String newBatchNo() {
        return "B-" + UUID.randomUUID();
    }
}
