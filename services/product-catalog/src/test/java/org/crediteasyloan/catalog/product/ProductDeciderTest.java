package org.crediteasyloan.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crediteasyloan.catalog.product.ProductFixtures.draftBy;
import static org.crediteasyloan.catalog.product.ProductFixtures.farmLoan;
import static org.crediteasyloan.catalog.product.ProductFixtures.publicationBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProductDeciderTest {

    private static final Product.Draft DRAFT = draftBy("li.na");
    private static final Product.Listed LISTED = new Product.Listed(DRAFT.head().next(), publicationBy("wang.wei"));
    private static final Product.Suspended SUSPENDED =
            new Product.Suspended(LISTED.head().next(), LISTED.publication());
    private static final Product.Withdrawn WITHDRAWN =
            new Product.Withdrawn(LISTED.head().next(), LISTED.publication());

    private static final ProductCommand REVISE =
            new ProductCommand.Revise(farmLoan(), new Product.Written("zhao.min", Instant.EPOCH));
    private static final ProductCommand PUBLISH = new ProductCommand.Publish(publicationBy("wang.wei"), List.of());

    @Test
    void anotherPersonThanTheMakerPublishes() {
        Product published = ProductDecider.decide(PUBLISH, DRAFT);

        assertThat(published).isEqualTo(LISTED);
        assertThat(published.head().version()).isEqualTo(2);
    }

    @Test
    void theMakerDoesNotPublish() {
        ProductCommand byTheMaker = new ProductCommand.Publish(publicationBy("li.na"), List.of());

        assertRefused(CommonRule.SAME_PERSON, byTheMaker, DRAFT);
    }

    @Test
    void whoRevisedLastIsTheMaker() {
        Product revised = ProductDecider.decide(REVISE, DRAFT);

        assertThat(revised.head().version()).isEqualTo(2);
        assertRefused(
                CommonRule.SAME_PERSON, new ProductCommand.Publish(publicationBy("zhao.min"), List.of()), revised);
    }

    @Test
    void aFaultyProductIsNotListed() {
        List<FieldError> faults = List.of(new FieldError("/rate", "rate-out-of-range", "错误", "wrong"));

        assertRefused(
                ProductRule.PRODUCT_NOT_PUBLISHABLE,
                new ProductCommand.Publish(publicationBy("wang.wei"), faults),
                DRAFT);
    }

    @Test
    void aSuspendedProductComesBackAsItWas() {
        Product suspended = ProductDecider.decide(new ProductCommand.Suspend(), LISTED);
        Product resumed = ProductDecider.decide(new ProductCommand.Resume(), suspended);

        assertThat(suspended).isEqualTo(SUSPENDED);
        assertThat(resumed).isInstanceOf(Product.Listed.class);
        assertThat(resumed.head().terms()).isEqualTo(LISTED.head().terms());
    }

    @Test
    void aListedOrSuspendedProductIsWithdrawnForGood() {
        assertThat(ProductDecider.decide(new ProductCommand.Withdraw(), LISTED)).isEqualTo(WITHDRAWN);
        assertThat(ProductDecider.decide(new ProductCommand.Withdraw(), SUSPENDED))
                .isInstanceOf(Product.Withdrawn.class);
    }

    @TestFactory
    Stream<DynamicTest> everyOtherMoveIsRefused() {
        ProductCommand suspend = new ProductCommand.Suspend();
        ProductCommand resume = new ProductCommand.Resume();
        ProductCommand withdraw = new ProductCommand.Withdraw();
        Map<Product, List<ProductCommand>> illegal = Map.of(
                DRAFT, List.of(suspend, resume, withdraw),
                LISTED, List.of(REVISE, PUBLISH, resume),
                SUSPENDED, List.of(REVISE, PUBLISH, suspend),
                WITHDRAWN, List.of(REVISE, PUBLISH, suspend, resume, withdraw));
        return illegal.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(command -> DynamicTest.dynamicTest(
                                entry.getKey().getClass().getSimpleName() + " refuses "
                                        + command.getClass().getSimpleName(),
                                () -> assertRefused(ProductRule.PRODUCT_NOT_IN_STATUS, command, entry.getKey()))));
    }

    private static void assertRefused(Rule rule, ProductCommand command, Product product) {
        assertThatThrownBy(() -> ProductDecider.decide(command, product))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
