package org.crediteasyloan.catalog.cost;

import io.smallrye.config.ConfigMapping;
import java.math.RoundingMode;
import org.crediteasyloan.rules.cost.CostConvention;

/** How a yearly cost is printed; the owner of the disclosure rule decides. */
@ConfigMapping(prefix = "product-catalog.cost")
public interface CostDisclosure {

    /** Digits after the point, 0 to 8. */
    int decimals();

    RoundingMode rounding();

    default CostConvention convention() {
        return new CostConvention(decimals(), rounding());
    }
}
