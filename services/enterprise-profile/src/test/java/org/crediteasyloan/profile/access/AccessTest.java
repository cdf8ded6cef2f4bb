package org.crediteasyloan.profile.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.product.ProductState.Status;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends ProfileTest {

    private static final String APPLICATION =
            "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"BANK-HNRCB\",\"validDays\":90}";

    private UUID borrowerId = UUID.randomUUID();

    @BeforeEach
    void aListedBorrowerAndTheBanks() {
        knowBanks();
        UnifiedSocialCreditCode uscc = nextEnterprise();
        arrive(
                row(uscc, TODAY.minusDays(9), 30, 500_000_000L),
                product("P-ACCESS", System.nanoTime(), BANK, Status.WITHDRAWN, "employees", "tags"),
                product("P-OTHER", System.nanoTime(), OTHER_BANK, Status.SUSPENDED, "annualRevenueFen"));
        borrowerId = mandatedBorrower(uscc);
    }

    @Test
    void aBankReadsTheFactsItsProductsNameAndTheBorrowerSeesIt() {
        UUID consentId = consented(borrowerId, APPLICATION);

        readBy(BANK)
                .then()
                .statusCode(200)
                .body("consentId", equalTo(consentId.toString()))
                .body("facts.name", containsInAnyOrder("employees", "tags"))
                .body("facts.find { it.name == 'employees' }.value", equalTo(30));

        Await.until("the read in the log", () -> !log().isEmpty());
        assertThat(log()).singleElement().satisfies(entry -> {
            assertThat(entry.get("reader")).isEqualTo("BANK-HNRCB");
            assertThat(entry.get("readerNameZh")).isEqualTo("示例机构BANK-HNRCB");
            assertThat(entry.get("service")).isEqualTo("enterprise-profile");
            assertThat(entry.get("what")).isEqualTo("uscc,nameZh,employees,tags");
            assertThat(entry.get("basis")).isEqualTo(consentId.toString());
        });
    }

    @Test
    void withoutConsentABankCannotTellWhetherTheBorrowerExists() {
        UUID nobody = UUID.randomUUID();

        String refused = readBy(BANK).then().statusCode(404).extract().path("title");

        as(creditOfficer(BANK))
                .get(ROOT + "/borrowers/" + nobody + "/facts")
                .then()
                .statusCode(404)
                .body("title", equalTo(refused));
        assertThat(entriesOf(borrowerId)).isEqualTo("0");
    }

    @Test
    void aConsentForOneBankOpensNothingToAnother() {
        consented(borrowerId, APPLICATION);

        readBy(OTHER_BANK).then().statusCode(404);

        assertThat(entriesOf(borrowerId)).isEqualTo("0");
    }

    @Test
    void aConsentForAnotherUseOpensNothing() {
        consented(borrowerId, "{\"purpose\":\"LEAD_CONTACT\",\"receiver\":\"BANK-HNRCB\",\"validDays\":90}");
        consented(borrowerId, "{\"purpose\":\"MATCHING\",\"validDays\":90}");

        readBy(BANK).then().statusCode(404);
    }

    @Test
    void revocationAndExpiryEndTheAccessAtOnce() {
        UUID consentId = consented(borrowerId, APPLICATION);
        readBy(BANK).then().statusCode(200);
        acting(borrowerId)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/consents/" + consentId + "/revocation")
                .then()
                .statusCode(200);
        readBy(BANK).then().statusCode(404);

        consented(borrowerId, APPLICATION);
        readBy(BANK).then().statusCode(200);
        clock.moveAhead(Duration.ofDays(90).plusSeconds(5));
        readBy(BANK).then().statusCode(404);
    }

    @Test
    void onlyACreditOfficerOfABankMayAsk() {
        consented(borrowerId, APPLICATION);

        as(TestTokens.person("clerk", BANK.value(), "BANK", Duty.LEAD_READER))
                .get(ROOT + "/borrowers/" + borrowerId + "/facts")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        as(TestTokens.person("officer", BANK.value(), "REGULATOR", Duty.CREDIT_OFFICER))
                .get(ROOT + "/borrowers/" + borrowerId + "/facts")
                .then()
                .statusCode(403)
                .body("code", equalTo("wrong-participant-kind"));
        as(representative())
                .get(ROOT + "/borrowers/" + borrowerId + "/facts")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenThatDoesNotHoldOpensNothing() {
        String path = ROOT + "/borrowers/" + borrowerId + "/facts";

        as(creditOfficer(BANK).forged()).get(path).then().statusCode(401);
        as(creditOfficer(BANK).expired()).get(path).then().statusCode(401);
        io.restassured.RestAssured.given().get(path).then().statusCode(401);
    }

    @Test
    void readsInOtherServicesAreInTheSameLogOnce() {
        AccessRecorded read = accessOf(borrowerId, BANK);

        arrive(read, read, accessOf(UUID.randomUUID(), BANK));

        Await.until("the read in the log", () -> !log().isEmpty());
        assertThat(log()).singleElement().satisfies(entry -> {
            assertThat(entry.get("accessId")).isEqualTo(read.accessId().toString());
            assertThat(entry.get("service")).isEqualTo("loan-routing");
        });
    }

    @Test
    void theLogIsForTheBorrowersPeopleOnly() {
        as(representative())
                .header("Acting-For", UUID.randomUUID().toString())
                .get(ROOT + "/access-log")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-mandate"));
        as(representative())
                .get(ROOT + "/access-log")
                .then()
                .statusCode(400)
                .body("code", equalTo("acting-for-missing"));
        acting(borrowerId)
                .queryParam("after", "!")
                .get(ROOT + "/access-log")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    private Response readBy(ParticipantCode bank) {
        return as(creditOfficer(bank)).get(ROOT + "/borrowers/" + borrowerId + "/facts");
    }

    private List<Map<String, String>> log() {
        return acting(borrowerId)
                .get(ROOT + "/access-log")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private String entriesOf(UUID borrower) {
        return query("SELECT count(*) FROM access_entry WHERE borrower_id = '" + borrower + "'")
                .orElseThrow();
    }
}
