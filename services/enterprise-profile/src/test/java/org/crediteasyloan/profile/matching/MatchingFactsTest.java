package org.crediteasyloan.profile.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.contracts.event.product.ProductState.Status;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchingFactsTest extends ProfileTest {

    private static final String MATCHING = "{\"purpose\":\"MATCHING\",\"validDays\":90}";
    private static final long REVENUE_FEN = 500_000_000L;

    private final String product = "P-" + UUID.randomUUID();
    private UnifiedSocialCreditCode uscc = new UnifiedSocialCreditCode("91350100M000100Y43");
    private UUID borrowerId = UUID.randomUUID();

    @BeforeEach
    void aListedBorrowerAndAProduct() {
        uscc = nextEnterprise();
        arrive(row(uscc, TODAY.minusDays(9), 30, REVENUE_FEN), product(product, 1, BANK, Status.LISTED, "employees"));
        borrowerId = mandatedBorrower(uscc);
    }

    @AfterEach
    void noProductIsLeft() {
        arrive(product(product, 99, BANK, Status.WITHDRAWN));
    }

    @Test
    void withoutConsentNothingLeaves() {
        arrive(row(uscc, TODAY.minusDays(8), 31, REVENUE_FEN));

        assertThat(states()).isEmpty();
    }

    @Test
    void aConsentOpensExactlyTheFactsThatListedProductsName() {
        arrive(product(product, 2, BANK, Status.LISTED, "employees", "sizeClass", "listTypes", "nameZh", "noSuchFact"));

        consented(borrowerId, MATCHING);

        JsonNode facts = states().getLast().get("facts");
        assertThat(namesOf(facts)).containsExactly("employees", "listTypes", "sizeClass");
        assertThat(facts.at("/employees/value").longValue()).isEqualTo(30);
        assertThat(facts.at("/employees/source").textValue()).isEqualTo("REG-QIONGHAI-SME/BATCH-" + TODAY.minusDays(9));
        assertThat(facts.at("/employees/asOfOn").textValue())
                .isEqualTo(TODAY.minusDays(9).toString());
        assertThat(facts.at("/sizeClass/value").textValue()).isEqualTo("SMALL");
    }

    @Test
    void aChangedFactIsPublishedAndAnUnchangedOneIsNot() {
        consented(borrowerId, MATCHING);

        arrive(row(uscc, TODAY.minusDays(20), 77, REVENUE_FEN));
        assertThat(states()).hasSize(1);
        arrive(row(uscc, TODAY.minusDays(5), 31, REVENUE_FEN));

        assertThat(states())
                .extracting(state -> state.at("/facts/employees/value").longValue())
                .containsExactly(30L, 31L);
        assertThat(states())
                .extracting(state -> state.get("version").longValue())
                .containsExactly(1L, 2L);
    }

    @Test
    void anotherNeedOfProductsReachesEveryConsentingBorrower() {
        consented(borrowerId, MATCHING);

        arrive(product(product, 2, BANK, Status.LISTED, "employees", "regionCode"));

        awaitNames("employees", "regionCode");
        arrive(product(product, 3, BANK, Status.SUSPENDED, "employees", "regionCode"));
        awaitNames();
    }

    @Test
    void theWalkReachesMoreBorrowersThanOneStepTakes() {
        int borrowers = 450;
        change("""
                WITH made AS (
                    INSERT INTO borrower (id, version, kind, uscc, size_class, known_since)
                    SELECT gen_random_uuid(), 0, 'ENTERPRISE', '91460000' || lpad(n::text, 10, '0'), 'UNKNOWN', now() FROM generate_series(1, %d) n
                    RETURNING id)
                INSERT INTO consent (id, version, borrower_id, purpose, granted_by, granted_at, valid_until, status)
                SELECT gen_random_uuid(), 1, id, 'MATCHING', 'test', now(), now() + interval '1 day', 'ACTIVE' FROM made
                """.formatted(borrowers));

        arrive(product(product, 2, BANK, Status.LISTED, "employees", "listTypes"));

        String reached = """
                SELECT count(*) FROM matching_facts JOIN borrower ON id = borrower_id
                WHERE uscc LIKE '91460000%' AND content LIKE '%listTypes%'""";
        Await.until("every borrower", () -> query(reached).equals(java.util.Optional.of(Integer.toString(borrowers))));
        change("UPDATE consent SET status = 'REVOKED', ended_at = now() WHERE granted_by = 'test'");
    }

    @Test
    void anOlderVersionOfAProductChangesNothing() {
        arrive(product(product, 3, BANK, Status.LISTED, "employees"));

        arrive(product(product, 2, BANK, Status.LISTED, "annualRevenueFen"));

        consented(borrowerId, MATCHING);
        assertThat(namesOf(states().getLast().get("facts"))).containsExactly("employees");
    }

    @Test
    void revocationRemovesThemAtOnceAndALaterConsentGoesOnCounting() {
        UUID consentId = consented(borrowerId, MATCHING);

        acting(borrowerId)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/consents/" + consentId + "/revocation")
                .then()
                .statusCode(200);

        assertThat(states()).hasSize(2);
        assertThat(states().getLast().isNull()).isTrue();
        assertThat(query("SELECT content FROM matching_facts WHERE borrower_id = '" + borrowerId + "'"))
                .isEmpty();
        consented(borrowerId, MATCHING);
        assertThat(states().getLast().get("version").longValue()).isEqualTo(3);
    }

    @Test
    void expiryRemovesThem() {
        consented(borrowerId, MATCHING);

        clock.moveAhead(Duration.ofDays(91));

        Await.until(
                "the removal", () -> states().size() == 2 && states().getLast().isNull());
    }

    @Test
    void aRenewedConsentIsNoGapAndNoNewState() {
        consented(borrowerId, MATCHING);

        consented(borrowerId, MATCHING);

        assertThat(states()).hasSize(1);
    }

    @Test
    void theEndOfAListReachesMatching() {
        arrive(product(product, 2, BANK, Status.LISTED, "listTypes"));
        UnifiedSocialCreditCode other = nextEnterprise();
        arrive(row(other, TODAY.minusMonths(6).plusDays(1), 30, REVENUE_FEN));
        borrowerId = mandatedBorrower(other);
        consented(borrowerId, MATCHING);
        assertThat(states().getLast().at("/facts/listTypes/value")).hasSize(1);

        clock.moveAhead(Duration.ofDays(5));

        Await.until(
                "the end of the list",
                () -> states().getLast().at("/facts/listTypes/value").isEmpty());
    }

    private void awaitNames(String... names) {
        Await.until(
                "matching facts " + List.of(names),
                () -> namesOf(states().getLast().get("facts")).equals(List.of(names)));
    }

    private List<JsonNode> states() {
        return published(MatchingFactsState.class, borrowerId);
    }

    private static List<String> namesOf(JsonNode facts) {
        List<String> names = new ArrayList<>();
        facts.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
