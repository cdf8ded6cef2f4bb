package org.crediteasyloan.kit.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.kit.webhook.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Basic services are free, and nobody uses all of a day's. */
@QuarkusTest
class QuotaTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Clock clock;

    @Inject
    Quotas quotas;

    private final String code = "EQUITY-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final TestToken caller = TestTokens.person("li.na", code, "EQUITY", "lead-reader");

    /** Five reads, two changes, twelve rows for each institution of this kind; nothing for others. */
    @BeforeEach
    void quotasArePublished() {
        run("""
                INSERT INTO reference_copy (name, version, state) VALUES ('quotas', 1, '{"version": 1, "quotas": [
                    {"caller": "EQUITY", "use": "READS", "perDay": 5, "validFrom": "2026-01-01"},
                    {"caller": "EQUITY", "use": "READS", "perDay": 500, "validFrom": "2999-01-01"},
                    {"caller": "EQUITY", "use": "WRITES", "perDay": 2, "validFrom": "2026-01-01"},
                    {"caller": "EQUITY", "use": "ROWS", "perDay": 12, "validFrom": "2026-01-01"},
                    {"caller": "PERSON", "use": "READS", "perDay": 3, "validFrom": "2026-01-01"}]}')
                ON CONFLICT DO NOTHING""");
        quotas.settle();
    }

    @AfterEach
    void noQuotas() {
        TestClock.reset();
        run("DELETE FROM reference_copy WHERE name = 'quotas'");
        quotas.settle();
    }

    @Test
    void whoHasUsedUpItsReadsIsToldToComeBackTomorrow() {
        for (int i = 0; i < 5; i++) {
            assertThat(read().statusCode()).isEqualTo(200);
        }

        Response refused = read();

        refused.then().statusCode(429).body("code", equalTo("quota-used-up"));
        long wait = Long.parseLong(refused.header("Retry-After"));
        assertThat(wait).isBetween(untilTomorrow() - 5, untilTomorrow() + 5);
    }

    @Test
    void tomorrowItIsWholeAgain() {
        for (int i = 0; i < 5; i++) {
            read();
        }
        assertThat(read().statusCode()).isEqualTo(429);

        TestClock.advance(Duration.ofSeconds(Long.parseLong(read().header("Retry-After"))));

        assertThat(read().statusCode()).isEqualTo(200);
    }

    @Test
    void readsAndChangesAreCountedEachForItself() {
        for (int i = 0; i < 2; i++) {
            assertThat(post("inside-quota").statusCode()).isEqualTo(200);
        }

        assertThat(post("inside-quota").statusCode()).isEqualTo(429);
        assertThat(read().statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOutsideOfEveryQuotaIsNeverStopped() {
        for (int i = 0; i < 3; i++) {
            post("inside-quota");
        }

        assertThat(post("inside-quota").statusCode()).isEqualTo(429);
        assertThat(post("outside-quota").statusCode()).isEqualTo(200);
    }

    @Test
    void rowsCountAsManyAsWereShown() {
        assertThat(get("/probe/page-of/12").statusCode()).isEqualTo(200);

        assertThat(get("/probe/page-of/1").statusCode()).isEqualTo(429);
    }

    @Test
    void aPersonOfNoInstitutionHasAPartOfItsOwn() {
        TestToken person = TestTokens.borrowerPerson("person-" + UUID.randomUUID(), "符海燕", "13800000000");

        for (int i = 0; i < 3; i++) {
            assertThat(as(person, "/probe/numbers?limit=1").statusCode()).isEqualTo(200);
        }
        assertThat(as(person, "/probe/numbers?limit=1").statusCode()).isEqualTo(429);
        assertThat(read().statusCode()).isEqualTo(200);
    }

    @Test
    void theCallerSeesWhatIsLeft() {
        Response first = read();
        read();

        Response shown = get("/probe/quotas");

        assertThat(first.header("RateLimit-Policy")).isNotEmpty();
        assertThat(first.headers().getValues("RateLimit-Policy")).contains("\"reads\";q=5;w=86400");
        assertThat(first.headers().getValues("RateLimit").getFirst()).startsWith("\"reads\";r=4;t=");
        shown.then()
                .statusCode(200)
                .body("find { it.use == 'READS' }.used", equalTo(2))
                .body("find { it.use == 'READS' }.left", equalTo(3));
    }

    @Test
    void whatOtherInstancesLetThroughCountsWithinASecond() {
        run("INSERT INTO quota_used VALUES ('%s', '%s', 'READS', 5)".formatted(today(), code));

        assertThat(read().statusCode()).isEqualTo(200);

        Await.until("the others' use to be known", () -> read().statusCode() == 429);
        assertThat(get("/probe/quotas").<Integer>path("find { it.use == 'READS' }.left"))
                .isZero();
    }

    @Test
    void whatWasCountedIsSettledOnceAndNotForEachRequest() {
        read();
        read();
        quotas.settle();
        quotas.settle();

        assertThat(settled()).isEqualTo(2);
    }

    @Test
    void whoHasNoQuotaIsNeitherStoppedNorKept() {
        TestToken regulator = TestTokens.person("wang", "REG-" + code, "REGULATOR", "list-maker");
        for (int i = 0; i < 8; i++) {
            assertThat(as(regulator, "/probe/numbers?limit=1").statusCode()).isEqualTo(200);
        }

        assertThat(as(regulator, "/probe/quotas").<List<Object>>path("")).isEmpty();
    }

    private Response read() {
        return get("/probe/numbers?limit=1");
    }

    private Response get(String path) {
        return as(caller, path);
    }

    private static Response as(TestToken token, String path) {
        return given().auth().oauth2(token.bearer()).get(path);
    }

    private Response post(String operation) {
        return given().auth()
                .oauth2(caller.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/probe/" + operation);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private long untilTomorrow() {
        return Duration.between(
                        clock.instant(),
                        today().plusDays(1).atStartOfDay(SHANGHAI).toInstant())
                .toSeconds();
    }

    private long settled() {
        try (var connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT sum(used) FROM quota_used WHERE party = '" + code + "'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void run(String sql) {
        try (var connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
