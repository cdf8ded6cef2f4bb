package org.crediteasyloan.kit.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** An institution that has a webhook at the probe, and the items of the feed that are its own. */
record Subscriber(String code) {

    private static final String SUBSCRIPTION = "/probe/webhook-subscription";

    static Subscriber bank(String code) {
        return new Subscriber(code);
    }

    static void forgetAll() {
        TestDatabase.execute("TRUNCATE webhook_subscription, feed_item");
        TestDatabase.execute("DELETE FROM participant_copy WHERE participant_code LIKE 'BANK-HOOK-%'");
    }

    /** The secret. */
    String subscribed(String url) {
        return subscribe(url).then().statusCode(201).extract().path("secret");
    }

    Response subscribe(String url) {
        return subscribe(url, UUID.randomUUID().toString());
    }

    Response subscribe(String url, String key) {
        return request(key)
                .contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .post(SUBSCRIPTION);
    }

    Response subscribe(Map<String, String> wish) {
        return request(UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(wish)
                .post(SUBSCRIPTION);
    }

    Response get() {
        return signedIn().get(SUBSCRIPTION);
    }

    JsonPath subscription() {
        return get().then().statusCode(200).extract().jsonPath();
    }

    Response unsubscribe() {
        return signedIn().delete(SUBSCRIPTION);
    }

    Response post(String act) {
        return post(act, UUID.randomUUID().toString());
    }

    Response post(String act, String key) {
        return request(key).post(SUBSCRIPTION + "/" + act);
    }

    Response replay(Map<String, String> wish) {
        return request(UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(wish)
                .post(SUBSCRIPTION + "/replay");
    }

    void item(int id) {
        TestDatabase.execute("INSERT INTO feed_item (id, label) VALUES (" + id + ", '" + code + "')");
    }

    void itemChanges(int id) {
        TestDatabase.execute("UPDATE feed_item SET label = label WHERE id = " + id);
    }

    UUID id() {
        return UUID.fromString(column("id"));
    }

    String column(String name) {
        List<String> values = TestDatabase.list(
                "SELECT " + name + "::text FROM webhook_subscription WHERE participant = '" + code + "'");
        return String.valueOf(values.getFirst());
    }

    private RequestSpecification signedIn() {
        return given().filter(TestTokens.person(code.toLowerCase(Locale.ROOT), code, "BANK", "lead-reader")
                        .sent())
                .header("Accept-Language", "en");
    }

    private RequestSpecification request(String key) {
        return signedIn().header("Idempotency-Key", key);
    }
}
