package org.crediteasyloan.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.catalog.product.Product.Draft;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Shows products: what was listed to everybody, drafts to their own bank alone. */
@ApplicationScoped
class ReadProducts {

    private final Products products;

    ReadProducts(Products products) {
        this.products = products;
    }

    @Transactional
    Page<ProductView> page(@Nullable String after, int limit, Optional<ParticipantCode> ownBank) {
        Position start = Position.fromCursor(after);
        List<ProductRow> rows = products.feed(start, limit, ownBank);
        return Page.of(
                rows,
                ProductRow::position,
                row -> ProductView.of(products.productOf(row)),
                after == null ? null : start);
    }

    /** Also suspended and withdrawn ones: who applied for one must still be able to read it. */
    @Transactional
    ProductView one(String productCode, Optional<ParticipantCode> ownBank) {
        return products.find(productCode)
                .filter(product -> !(product instanceof Draft)
                        || ownBank.filter(product.head().bank()::equals).isPresent())
                .map(ProductView::of)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
