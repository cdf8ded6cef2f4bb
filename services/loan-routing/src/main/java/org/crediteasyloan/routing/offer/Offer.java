package org.crediteasyloan.routing.offer;

import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.daycount.DayCount;

/**
 * A bank's offer (要约).
 *
 * <pre>
 *   make (credit officer of the assigned bank) --> OPEN --select (borrower, in time)--> SELECTED --sign (another person)--> CONTRACTED
 *                                                   |                                     |
 *                                                   +-- not selected in time --> EXPIRED  +-- bank did not sign in time --> LAPSED
 *                                                   '-- application withdrawn ----------- '-----------------------------> WITHDRAWN
 * </pre>
 *
 * @param attempt which of the application's assignments it belongs to
 * @param madeBy the person at the bank; another one signs
 */
public record Offer(
        UUID id,
        UUID applicationId,
        int attempt,
        ParticipantCode bank,
        Terms terms,
        String madeBy,
        Instant madeAt,
        Instant validUntil,
        State state) {

    /** What is offered. */
    public record Terms(long amountFen, int termMonths, Percent annualRatePercent, DayCount dayCount) {}

    /** Where the offer stands. */
    public sealed interface State {

        /** The borrower may select it until it ends. */
        record Open() implements State {}

        /** Selected; the bank is bound to it. */
        record Selected(Instant selectedAt) implements State {}

        /** It became a loan. */
        record Contracted(Instant selectedAt, UUID loanId) implements State {}

        /** Over. */
        record Closed(Closing closing) implements State {}
    }

    /** How an offer ends that becomes no loan. */
    public enum Closing {
        EXPIRED,
        LAPSED,
        WITHDRAWN
    }

    Offer in(State next) {
        return new Offer(id, applicationId, attempt, bank, terms, madeBy, madeAt, validUntil, next);
    }
}
