package org.crediteasyloan.redemption.scheme;

/**
 * Publishes the open draft (发布政策).
 *
 * @param revision of the draft the approver read; a draft changed since then is not published
 */
record PublishScheme(long revision) {}
