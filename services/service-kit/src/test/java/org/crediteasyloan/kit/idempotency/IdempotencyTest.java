package org.crediteasyloan.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crediteasyloan.kit.probe.Effects;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Inject
    Effects effects;

    private final DataSource dataSource = TestDatabase.asAdministrator();

    private final String label = "order-" + UUID.randomUUID();

    @Test
    void theSameRequestTwiceHasOneEffectAndTheFirstAnswer() {
        String key = UUID.randomUUID().toString();

        Response first = order("li.na", key, label, 100);
        Response second = order("li.na", key, label, 100);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(effects.count(label)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        order("li.na", key, label, 100);

        Response other = order("li.na", key, label, 101);

        assertThat(other.statusCode()).isEqualTo(409);
        other.then().body("code", equalTo("idempotency-key-reused"));
        assertThat(effects.count(label)).isEqualTo(1);
    }

    /** As another build may have stored it: during an upgrade a retry meets whichever instance is there. */
    @Test
    void anAnswerWithAFieldNobodyKnowsHereIsGivenAgain() {
        String key = UUID.randomUUID().toString();
        Response first = order("li.na", key, label, 100);
        String newer = first.asString().replaceFirst("\\{", "{\"addedInANewerVersion\": {\"note\": \"x\"}, ");

        TestDatabase.execute("UPDATE idempotency_record SET answer = '%s' WHERE key = '%s'".formatted(newer, key));

        Response second = order("li.na", key, label, 100);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void theKeyOfOneCallerSaysNothingToAnother() {
        String key = UUID.randomUUID().toString();

        order("li.na", key, label, 100);
        order("wang.wei", key, label, 100);

        assertThat(effects.count(label)).isEqualTo(2);
    }

    @Test
    void manyAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<String>> requests = Stream.<Callable<String>>generate(
                        () -> () -> order("li.na", key, label, 100).asString())
                .limit(8)
                .toList();

        Set<String> answers = new HashSet<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(1);
        assertThat(effects.count(label)).isEqualTo(1);
    }

    @Test
    void aRefusedRequestLeavesNothingAndMayBeTriedAgain() {
        String key = UUID.randomUUID().toString();
        String refused = "refused-" + label;

        Response first = order("li.na", key, refused, 100);
        Response second = order("li.na", key, refused, 100);

        assertThat(first.statusCode()).isEqualTo(409);
        second.then().body("code", equalTo("concurrent-change"));
        assertThat(effects.count(refused)).isZero();
    }

    @Test
    void theRecordSaysNothingOfRequestOrAnswer() throws SQLException {
        String key = UUID.randomUUID().toString();

        order("li.na", key, label, 100);

        assertThat(record(key)).startsWith("sealed:").doesNotContain(label);
    }

    @Test
    void anAnswerOlderThanTheEncryptionIsStillGiven() throws SQLException {
        String key = UUID.randomUUID().toString();
        String first = order("li.na", key, label, 100).asString();
        try (Connection connection = dataSource.getConnection();
                var update = connection.prepareStatement("UPDATE idempotency_record SET answer = ? WHERE key = ?")) {
            update.setString(1, first);
            update.setString(2, key);
            update.executeUpdate();
        }

        String second = order("li.na", key, label, 100).asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPostWithoutAKeyIsRefused() {
        given().auth()
                .oauth2(person("li.na"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/probe/orders")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    private static Response order(String subject, String key, String label, long amountFen) {
        return given().auth()
                .oauth2(person(subject))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"label\":\"%s\",\"amountFen\":%d}".formatted(label, amountFen))
                .post("/probe/orders");
    }

    private String record(String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT answer FROM idempotency_record WHERE key = ?")) {
            select.setString(1, key);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String person(String subject) {
        return TestTokens.person(subject, "BANK-HNRCB", "BANK", "credit-officer")
                .bearer();
    }
}
