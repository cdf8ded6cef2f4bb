package org.crediteasyloan.routing.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.event.EventHandler;

/** The products, as product-catalog last published them. */
@ApplicationScoped
class Products implements EventHandler<ProductState> {

    private final Copies copies;

    Products(Copies copies) {
        this.copies = copies;
    }

    Optional<ProductState> find(String productCode) {
        return copies.find("SELECT state FROM product_copy WHERE product_code = ?", productCode, ProductState.class);
    }

    @Override
    public Class<ProductState> eventClass() {
        return ProductState.class;
    }

    @Override
    public void handle(ProductState product) {
        copies.put("""
                INSERT INTO product_copy (product_code, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (product_code) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE product_copy.version < excluded.version""", product.productCode(), product);
    }

    @Override
    public void handleRemoval(String key) {
        copies.execute("DELETE FROM product_copy WHERE product_code = ?", key);
    }
}
