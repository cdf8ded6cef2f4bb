package org.crediteasyloan.kit.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call {@code webhook.test} (试发结果).
 *
 * @param status what the receiver answered, if it did
 * @param failure absent when the call was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookTrial(
        String webhookId,
        boolean taken,
        @Nullable Integer status,
        @Nullable WebhookFailure failure) {}
