package org.crediteasyloan.catalog.product;

import java.time.Instant;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;

/**
 * A product of a bank (信贷产品).
 *
 * <pre>
 *   draft --> Draft --publish (another person)--> Listed <--resume / suspend--> Suspended
 *             revise                                 |                              |
 *                                                    +--withdraw--> Withdrawn <-----+
 * </pre>
 */
sealed interface Product {

    Head head();

    /** What every state keeps. The version counts up with each change. */
    record Head(String productCode, ParticipantCode bank, long version, ProductTerms terms, Written written) {

        Head next() {
            return new Head(productCode, bank, version + 1, terms, written);
        }

        Head revised(ProductTerms newTerms, Written newlyWritten) {
            return new Head(productCode, bank, version + 1, newTerms, newlyWritten);
        }
    }

    /** Who wrote the terms as they stand, whole. */
    record Written(String by, Instant at) {}

    /** Who published them, and the facts the checked criteria name. */
    record Publication(String by, Instant at, List<String> neededFacts) {}

    record Draft(Head head) implements Product {}

    record Listed(Head head, Publication publication) implements Product {}

    record Suspended(Head head, Publication publication) implements Product {}

    record Withdrawn(Head head, Publication publication) implements Product {}
}
