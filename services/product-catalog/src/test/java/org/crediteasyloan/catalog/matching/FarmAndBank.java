package org.crediteasyloan.catalog.matching;

import static org.crediteasyloan.catalog.SampleProducts.draft;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.catalog.Caller;
import org.crediteasyloan.catalog.OtherServices;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;

/** A bank with products and a farm that looks for one, new for each test. */
final class FarmAndBank {

    static final String WISH = "/matches?limit=200&amountFen=20000000&termMonths=12";

    private final OtherServices others;

    final String suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    final String bank = "BANK-" + suffix;
    final String code = "P-" + suffix;
    final UUID borrower = UUID.randomUUID();
    final String subject = "fu.haiyan-" + suffix;
    final Caller person = Caller.borrowerPerson(subject);

    FarmAndBank(OtherServices others) {
        this.others = others;
    }

    void listed(String productCode, Map<String, Object> terms) {
        Caller.maker(bank).post("/products", draft(productCode, terms)).statusCode(201);
        // A scheme or rate the product names comes through Kafka.
        Await.until("the publication of " + productCode, () -> {
            String path = "/products/" + productCode + "/publication";
            return Caller.approver(bank).post(path).extract().statusCode() == 200;
        });
    }

    void consented(Map<String, MatchingFactsState.Fact> facts) {
        consented(facts, 1);
    }

    CloudEvent consented(Map<String, MatchingFactsState.Fact> facts, long version) {
        others.mandate(borrower, subject);
        CloudEvent event = others.facts(borrower, version, facts);
        awaitStatus("mandate and facts", borrower, 200);
        return event;
    }

    void awaitStatus(String what, UUID borrowerId, int status) {
        Await.until(what, () -> person.getFor(borrowerId, WISH).extract().statusCode() == status);
    }

    ValidatableResponse ask() {
        return person.getFor(borrower, WISH);
    }

    JsonPath matches() {
        return ask().statusCode(200).extract().jsonPath();
    }

    List<String> codes() {
        return matches().getList("items.productCode", String.class);
    }

    /** The match of that product. */
    JsonPath match(String productCode) {
        return match(productCode, WISH);
    }

    JsonPath match(String productCode, String path) {
        return person.getFor(borrower, path)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.productCode == '" + productCode + "' }");
    }
}
