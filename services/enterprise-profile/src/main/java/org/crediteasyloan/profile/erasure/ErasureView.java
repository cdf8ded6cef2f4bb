package org.crediteasyloan.profile.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A request to erase with the answers that have arrived. */
record ErasureView(
        UUID erasureId, UUID borrowerId, Instant requestedAt, List<String> awaited, List<ErasureAnswerView> answers) {

    /** The services that may hold data of a borrower. */
    private static final List<String> ASKED =
            List.of("enterprise-profile", "loan-routing", "product-catalog", "redemption", "whitelist");

    static ErasureView of(ErasureRequest request, List<ErasureAnswerView> answers) {
        List<String> answered =
                answers.stream().map(ErasureAnswerView::service).distinct().toList();
        return new ErasureView(
                request.id,
                request.borrowerId,
                request.requestedAt,
                ASKED.stream().filter(service -> !answered.contains(service)).toList(),
                answers);
    }
}
