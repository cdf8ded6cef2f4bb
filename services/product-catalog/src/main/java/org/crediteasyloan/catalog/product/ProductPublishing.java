package org.crediteasyloan.catalog.product;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.crediteasyloan.catalog.product.Product.Draft;
import org.crediteasyloan.catalog.product.Product.Head;
import org.crediteasyloan.catalog.product.Product.Listed;
import org.crediteasyloan.catalog.product.Product.Publication;
import org.crediteasyloan.catalog.product.Product.Suspended;
import org.crediteasyloan.catalog.product.Product.Withdrawn;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.contracts.event.reference.RateTableState;

/** What the other services are told of a product. */
final class ProductPublishing {

    private ProductPublishing() {}

    /** Only what was published once is told. */
    static ProductState stateOf(
            Product product, LocalDate today, Function<String, Optional<RateTableState>> rateTables) {
        return switch (product) {
            case Draft draft -> throw new IllegalStateException(draft.head().productCode() + " is a draft");
            case Listed(Head head, Publication publication) ->
                stateOf(head, publication, ProductState.Status.LISTED, rateOf(head, today, rateTables));
            case Suspended(Head head, Publication publication) ->
                stateOf(head, publication, ProductState.Status.SUSPENDED, rateOf(head, today, rateTables));
            case Withdrawn(Head head, Publication publication) ->
                stateOf(head, publication, ProductState.Status.WITHDRAWN, rateOf(head, today, rateTables));
        };
    }

    private static Percent rateOf(Head head, LocalDate today, Function<String, Optional<RateTableState>> rateTables) {
        return head.terms()
                .rate()
                .on(today, rateTables)
                .orElseThrow(() -> new IllegalStateException(
                        head.productCode() + " was published with a rate that its table no longer has"));
    }

    private static ProductState stateOf(
            Head head, Publication publication, ProductState.Status status, Percent annualRatePercent) {
        ProductTerms terms = head.terms();
        return new ProductState(
                head.productCode(),
                head.version(),
                head.bank(),
                terms.nameZh(),
                terms.nameEn(),
                terms.minAmountFen(),
                terms.maxAmountFen(),
                terms.minTermMonths(),
                terms.maxTermMonths(),
                annualRatePercent,
                terms.guaranteeKinds(),
                terms.borrowerKinds(),
                terms.regionCodes(),
                terms.schemeCode(),
                terms.promisedWorkingDays(),
                publication.neededFacts(),
                status);
    }
}
