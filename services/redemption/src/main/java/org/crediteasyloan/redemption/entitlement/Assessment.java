package org.crediteasyloan.redemption.entitlement;

import java.util.List;
import org.crediteasyloan.redemption.ledger.SourceAmount;

/** The judgement on a report (认定结论). */
sealed interface Assessment {

    List<ExplanationTerm> explanation();

    /** @param shares sum to the amount, which is above zero */
    record Due(long amountFen, long countedDays, List<SourceAmount> shares, List<ExplanationTerm> explanation)
            implements Assessment {

        public Due {
            shares = List.copyOf(shares);
            explanation = List.copyOf(explanation);
            long sumFen = shares.stream().mapToLong(SourceAmount::amountFen).sum();
            if (amountFen <= 0 || sumFen != amountFen) {
                throw new IllegalArgumentException("Shares " + shares + " do not make " + amountFen);
            }
        }
    }

    record Refused(RefusalReason reason, List<ExplanationTerm> explanation) implements Assessment {

        public Refused {
            explanation = List.copyOf(explanation);
        }

        static Refused because(RefusalReason reason) {
            return new Refused(reason, List.of());
        }
    }
}
