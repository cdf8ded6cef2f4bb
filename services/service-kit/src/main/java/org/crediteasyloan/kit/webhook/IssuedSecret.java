package org.crediteasyloan.kit.webhook;

/**
 * A new secret, shown this once.
 *
 * @param secret {@code whsec_} and the key in base64, as libraries of Standard Webhooks take it
 */
public record IssuedSecret(String secret, WebhookSubscription subscription) {}
