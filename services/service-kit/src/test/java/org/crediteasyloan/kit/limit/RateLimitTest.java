package org.crediteasyloan.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Four calls in a second at most; the wait is long, so that a busy machine does not let another one in. */
@QuarkusTest
@TestProfile(RateLimitTest.Tight.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitTest {

    private static final int BURST = 4;

    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rate-limit.participant.per-second", "0.02",
                    "rate-limit.participant.burst", "4",
                    "rate-limit.person.per-second", "0.02",
                    "rate-limit.person.burst", "4",
                    "rate-limit.address.per-second", "0.02",
                    "rate-limit.address.burst", "4");
        }
    }

    @Test
    @Order(1)
    void anInstitutionSharesItsRateAndIsToldWhenToComeBack() {
        List<Response> answers = calls(() -> bank("BANK-" + "ONE", "li.na"), () -> bank("BANK-ONE", "wang.wei"));

        assertThat(statuses(answers)).containsExactly(200, 200, 200, 200, 429, 429);
        assertThat(answers.getLast().jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(answers.getLast().contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answers.getLast().header("Retry-After"))).isBetween(1, 50);
    }

    @Test
    @Order(2)
    void anotherInstitutionIsNotHeldUp() {
        calls(() -> bank("BANK-LOUD", "li.na"), () -> bank("BANK-LOUD", "li.na"));

        int status = get(bank("BANK-QUIET", "li.na")).statusCode();

        assertThat(status).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aPersonOfNoInstitutionHasARateOfItsOwn() {
        TestToken person = TestTokens.borrowerPerson("fu.haiyan", "符海燕", "13800000000");

        List<Response> answers = calls(() -> person, () -> person);

        assertThat(statuses(answers).subList(BURST, 6)).containsExactly(429, 429);
    }

    @Test
    @Order(4)
    void aMissingDutyCountsToo() {
        TestToken curious = bank("BANK-CURIOUS", "li.na");

        List<Integer> statuses = Stream.generate(() -> given().auth()
                        .oauth2(curious.bearer())
                        .get("/probe/approvers")
                        .statusCode())
                .limit(6)
                .toList();

        assertThat(statuses).containsExactly(403, 403, 403, 403, 429, 429);
    }

    /** Last, because all tests share one address. */
    @Test
    @Order(5)
    void badTokensAreCountedByAddressAndDoNotHoldUpGoodOnes() {
        List<Integer> statuses = Stream.generate(
                        () -> get(bank("BANK-FORGED", "li.na").forged()).statusCode())
                .limit(6)
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 401, 429, 429);
        assertThat(given().get("/probe/bank").statusCode()).isEqualTo(429);
        assertThat(get(bank("BANK-HONEST", "li.na")).statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static TestToken bank(String code, String subject) {
        return TestTokens.person(subject, code, "BANK", "credit-officer");
    }

    private static Response get(TestToken token) {
        return given().auth().oauth2(token.bearer()).get("/probe/numbers?limit=1");
    }

    private static List<Response> calls(Supplier<TestToken> first, Supplier<TestToken> second) {
        return Stream.of(first, second, first, second, first, second)
                .map(Supplier::get)
                .map(RateLimitTest::get)
                .toList();
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
