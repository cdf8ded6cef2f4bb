package org.crediteasyloan.kit.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param status absent where no answer came
 * @param failure absent where the call was taken
 */
record CallOutcome(@Nullable Integer status, @Nullable WebhookFailure failure) {

    static CallOutcome answered(int status) {
        if (status >= 200 && status < 300) {
            return new CallOutcome(status, null);
        }
        return new CallOutcome(status, status == 410 ? WebhookFailure.GONE : WebhookFailure.REFUSED);
    }

    static CallOutcome failed(WebhookFailure failure) {
        return new CallOutcome(null, failure);
    }

    boolean isTaken() {
        return failure == null;
    }

    /** For metrics. */
    String name() {
        return failure == null ? "TAKEN" : failure.name();
    }
}
