package org.crediteasyloan.catalog.product;

import java.time.Instant;
import org.crediteasyloan.catalog.product.Product.Draft;
import org.crediteasyloan.catalog.product.Product.Head;
import org.crediteasyloan.catalog.product.Product.Listed;
import org.crediteasyloan.catalog.product.Product.Publication;
import org.crediteasyloan.catalog.product.Product.Suspended;
import org.crediteasyloan.catalog.product.Product.Withdrawn;
import org.crediteasyloan.contracts.ParticipantCode;
import org.jspecify.annotations.Nullable;

/**
 * A product as callers see it.
 *
 * @param version give it as {@code If-Match} to act on exactly what was read
 * @param publishedAt absent while it is a draft
 */
record ProductView(
        String productCode,
        long version,
        ParticipantCode bank,
        ProductStatus status,
        ProductTerms terms,
        @Nullable Instant publishedAt) {

    static ProductView of(Product product) {
        return switch (product) {
            case Draft draft -> of(draft.head(), ProductStatus.DRAFT, null);
            case Listed listed -> of(listed.head(), ProductStatus.LISTED, listed.publication());
            case Suspended suspended -> of(suspended.head(), ProductStatus.SUSPENDED, suspended.publication());
            case Withdrawn withdrawn -> of(withdrawn.head(), ProductStatus.WITHDRAWN, withdrawn.publication());
        };
    }

    private static ProductView of(Head head, ProductStatus status, @Nullable Publication publication) {
        return new ProductView(
                head.productCode(),
                head.version(),
                head.bank(),
                status,
                head.terms(),
                publication == null ? null : publication.at());
    }
}
