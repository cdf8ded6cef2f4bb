package org.crediteasyloan.profile.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.event.EventHandler;

/** Follows the products, and tells when the facts that matching needs are no longer the same. */
@ApplicationScoped
class ProductConsumer implements EventHandler<ProductState> {

    private final ProductNeeds needs;
    private final Event<NeededFactsChanged> changed;

    ProductConsumer(ProductNeeds needs, Event<NeededFactsChanged> changed) {
        this.needs = needs;
        this.changed = changed;
    }

    @Override
    public Class<ProductState> eventClass() {
        return ProductState.class;
    }

    @Override
    public void handle(ProductState product) {
        needs.lockAll();
        needs.put(product);
        follow();
    }

    @Override
    public void handleRemoval(String productCode) {
        needs.lockAll();
        needs.remove(productCode);
        follow();
    }

    private void follow() {
        String names = needs.namesOfListed();
        if (!names.equals(needs.publishedNames())) {
            // First the work is ordered, then the names change: whoever does such work reads the names after taking it.
            changed.fire(new NeededFactsChanged());
            needs.publishNames(names);
        }
    }
}
