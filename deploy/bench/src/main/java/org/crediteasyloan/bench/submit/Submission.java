package org.crediteasyloan.bench.submit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crediteasyloan.bench.running.ClosedLoop.Operation;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;

/** A client that applies for a loan over HTTP, with a token of its own. */
record Submission(Actor person, Supplier<Pair> pairs) implements Operation {

    private static final int CREATED = 201;

    @Override
    public void run() {
        Pair pair = pairs.get();
        person.actFor(pair.borrowerId());
        Answer answer = person.post(
                "/loan-routing/v1/applications",
                Map.of(
                        "productCode",
                        pair.productCode(),
                        "alternativeProductCodes",
                        List.of(),
                        "amountFen",
                        50_000_000,
                        "termMonths",
                        12,
                        "purpose",
                        "RAW_MATERIALS"));
        if (answer.status() != CREATED) {
            throw new PlatformFailure("An application was not taken: " + answer.status() + " " + answer.body());
        }
    }
}
