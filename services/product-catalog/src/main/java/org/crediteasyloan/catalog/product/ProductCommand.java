package org.crediteasyloan.catalog.product;

import java.util.List;
import org.crediteasyloan.kit.problem.FieldError;

/** What can be asked of an existing product. */
sealed interface ProductCommand {

    /** Replaces the terms of a draft. */
    record Revise(ProductTerms terms, Product.Written written) implements ProductCommand {}

    /** @param faults everything that is wrong with the terms, found before */
    record Publish(Product.Publication publication, List<FieldError> faults) implements ProductCommand {}

    record Suspend() implements ProductCommand {}

    record Resume() implements ProductCommand {}

    record Withdraw() implements ProductCommand {}
}
