package org.crediteasyloan.profile.licence;

import java.time.Instant;

/**
 * What a licence has to be presented for.
 *
 * @param nonce to be signed with the statement
 * @param expiresAt the statement has to be here before
 */
record ChallengeView(String nonce, Instant expiresAt) {}
