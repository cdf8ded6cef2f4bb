package org.crediteasyloan.catalog;

import static org.crediteasyloan.catalog.SampleProducts.criterion;
import static org.crediteasyloan.catalog.SampleProducts.draft;
import static org.crediteasyloan.catalog.SampleProducts.farmLoan;
import static org.crediteasyloan.catalog.SampleProducts.farmLoanWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.World;

/** A bank's draft and listed product, and a borrower with facts to be matched by. */
final class Belongings {

    private static final String PRODUCTS = "/product-catalog/v1/products";
    private static final String WISH = "/matches?limit=200&amountFen=20000000&termMonths=12";

    final UUID borrower = UUID.randomUUID();
    final String bank;
    final String owner;

    private final ObjectMapper mapper;
    private final String suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String draft = "DRAFT-" + suffix;
    private final String listed = "LISTED-" + suffix;
    private final UUID otherBorrower = UUID.randomUUID();
    private final String suspended = "BANK-SUSPENDED-" + suffix;

    Belongings(OtherServices others, ObjectMapper mapper) {
        this.mapper = mapper;
        this.bank = "BANK-" + suffix;
        this.owner = "owner-" + suffix;
        Caller.maker(bank).post("/products", draft(draft, draftTerms())).statusCode(201);
        Caller.maker(bank).post("/products", draft(listed, farmLoan())).statusCode(201);
        Caller.approver(bank).post("/products/" + listed + "/publication").statusCode(200);
        Map<String, MatchingFactsState.Fact> facts = OtherServices.farm(7, "secret-sector-" + suffix);
        others.mandate(borrower, owner);
        others.facts(borrower, 1, facts);
        others.mandate(otherBorrower, World.SUBJECT_OF_OTHER);
        others.participant(suspended, 1, ParticipantState.Status.SUSPENDED);
        awaitCopies();
    }

    World asStrangersMeetThem() {
        return World.of("product-catalog", Duty.class)
                .path("id", UUID.randomUUID())
                .body("POST /product-catalog/v1/dead-letters/{id}/discard", Body.json("{\"reason\":\"no use\"}"))
                .path("productCode", draft, listed)
                .query("limit", 200)
                .query("amountFen", 20_000_000)
                .query("termMonths", 12)
                .body("POST " + PRODUCTS, json(draft(draft, farmLoan())), json(draft("OWN-" + suffix, farmLoan())))
                .body("PUT " + PRODUCTS + "/{productCode}", json(farmLoan()))
                .marker("秘密产品" + suffix, "Secret product " + suffix, "secret criterion " + suffix, "密条" + suffix)
                .marker("secret-sector-" + suffix)
                .secret(borrower, draft, "maker-of-" + bank)
                .rightful("the bank", Caller.maker(bank).token())
                .rightful("the borrower", Caller.borrowerPerson(owner).token(), borrower)
                .borrower(borrower)
                .otherBorrower(otherBorrower)
                .suspended(suspended, ParticipantKind.BANK)
                .open("GET /product-catalog/v1/facts", "the fact dictionary belongs to nobody")
                .open("GET " + PRODUCTS + "/{productCode}", "a listed product is there for everybody to see")
                .ownBusiness("POST " + PRODUCTS, "a bank drafts products of its own");
    }

    /** Handled in their order, so that the last one shows that all were. */
    private void awaitCopies() {
        Await.until("the facts of the borrower", () -> status(owner, borrower) == 200);
        Await.until("the mandate of another borrower", () -> status(World.SUBJECT_OF_OTHER, otherBorrower) == 409);
        Await.until(
                "the suspension",
                () -> "participant-suspended"
                        .equals(Caller.approver(suspended)
                                .post("/products/" + listed + "/suspension")
                                .extract()
                                .path("code")));
    }

    private static int status(String subject, UUID borrowerId) {
        return Caller.borrowerPerson(subject).getFor(borrowerId, WISH).extract().statusCode();
    }

    private Map<String, Object> draftTerms() {
        Map<String, Object> terms = new HashMap<>(farmLoanWith("nameZh", "秘密产品" + suffix));
        terms.put("nameEn", "Secret product " + suffix);
        Map<String, Object> criterion = new HashMap<>(criterion("SECRET", "employees >= 3"));
        criterion.put("textEn", "secret criterion " + suffix);
        criterion.put("textZh", "密条" + suffix);
        terms.put("criteria", List.of(criterion));
        return terms;
    }

    private Body json(Map<String, Object> body) {
        try {
            return Body.json(mapper.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
