package org.crediteasyloan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.routing.Actors.apply;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events come twice, late and in any order. */
@QuarkusTest
class ArrivingEventsTest {

    @Inject
    World world;

    @BeforeEach
    void atTen() {
        TestClock.set(TestClock.WEDNESDAY_TEN);
    }

    @Test
    void anOlderStateThatComesLateIsIgnored() {
        UUID borrower = world.borrower();
        String code = "P-LATE-" + UUID.randomUUID().toString().substring(0, 8);
        ProductState suspended = product(code, 2, ProductState.Status.SUSPENDED);
        world.publish(suspended);
        world.awaitOne("the product", World.countOf(suspended));

        world.publish(product(code, 1, ProductState.Status.LISTED));
        world.product(World.HNRCB, null);

        apply(borrower, code).statusCode(422).body("errors[0].code", equalTo("product-not-listed"));
    }

    @Test
    void theSameEventTwiceIsHandledOnce() {
        String code = "P-TWICE-" + UUID.randomUUID().toString().substring(0, 8);
        UUID eventId = UUID.randomUUID();
        world.publish(product(code, 1, ProductState.Status.LISTED), eventId);

        world.publish(product(code, 2, ProductState.Status.WITHDRAWN), eventId);
        world.product(World.HNRCB, null);

        assertThat(world.count("SELECT version FROM product_copy WHERE product_code = '" + code + "'"))
                .isEqualTo(1);
    }

    @Test
    void aRevokedConsentIsNoneAlsoWhenItsGrantArrivesLater() {
        UUID borrower = world.borrowerWithoutConsent();
        String product = world.product(World.HNRCB, null);
        ConsentState granted = world.consent(borrower, World.HNRCB);
        ConsentState revoked = new ConsentState(
                granted.consentId(),
                2,
                borrower,
                granted.purpose(),
                granted.receiver(),
                granted.grantedAt(),
                granted.validUntil(),
                ConsentState.Status.REVOKED);
        world.publish(revoked);
        world.awaitOne(
                "the revocation",
                "SELECT count(*) FROM consent_copy WHERE status = 'REVOKED' AND consent_id = '" + granted.consentId()
                        + "'");

        world.publish(granted);
        world.consent(borrower, World.HNBANK);

        apply(borrower, product).statusCode(409).body("code", equalTo("consent-missing"));
    }

    @Test
    void aConsentEndsWithItsTime() {
        UUID borrower = world.borrower();
        String product = world.product(World.HNRCB, null);
        TestDatabase.execute("UPDATE consent_copy SET valid_until = '" + Instant.parse("2026-11-18T02:00:00Z")
                + "' WHERE borrower_id = '" + borrower + "'");

        apply(borrower, product).statusCode(409).body("code", equalTo("consent-missing"));
    }

    private static ProductState product(String code, long version, ProductState.Status status) {
        return World.productState(code, World.HNRCB, null, version, status);
    }
}
